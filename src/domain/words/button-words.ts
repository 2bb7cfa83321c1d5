/** What the buttons below a list say, when people type them instead, in the four languages. */
export const buttonWords = {
  done: 'done, im done, i am done, all done, thats all, thats it, thats everything, finished, ready, fatto, ho fatto, finito, ho finito, è tutto, tutto qui, basta così, gotowe, zrobione, to wszystko, to już wszystko, tyle, to tyle, wystarczy, готово, это все, все, всё, вот и все, больше ничего',
  other:
    'other, another, another one, something else, something different, somewhere else, none of these, none of them, none of the above, other please, altro, altra, un altro, un’altra, qualcos’altro, qualcosa d’altro, qualcosa di diverso, da un’altra parte, nessuna di queste, nessuno di questi, altrove, inne, inna, inny, coś innego, gdzie indziej, gdzieś indziej, żadne z tych, żadna z tych, żadne z powyższych, другое, другой, другая, что то другое, что нибудь другое, иное, в другом месте, ни одно из этих, ни один из этих, ничего из этого, ничего из перечисленного',
};
