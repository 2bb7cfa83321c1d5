/**
 * What is typed instead of the buttons below "shall we go on?", in the four languages; most of it would be an
 * answer anywhere else.
 */
export const pauseWords = {
  go: 'go on, continua, kontynuuj, продолжить, avanti, dalej, dalej proszę, дальше',
  again:
    'start over, start again, over, again, from the beginning, from the start, from scratch, ricomincia, da capo, dall’inizio, dal principio, da zero, od początku, od nowa, jeszcze raz, начать сначала, сначала, с начала, заново, с нуля, начать заново',
  stop: 'stop here, mi fermo qui, fermati qui, na tym kończę, kończę tutaj, закончить, закончить здесь, на этом закончим',
};
