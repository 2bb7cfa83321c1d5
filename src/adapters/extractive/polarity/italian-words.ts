import { phrases } from './phrases.ts';
import type { PolarityWords } from './words.ts';

export const italian: PolarityWords = {
  fine: `non_ho_dovuto non_ho_mai_dovuto non_abbiamo_dovuto non_abbiamo_mai_dovuto non_che_io_sappia non_che_sappia
    credo_di_no direi_di_no penso_di_no mi_sembra_di_no mi_pare_di_no direi_proprio_di_no non_direi non_credo
    non_mi_pare non_mi_sembra questa_volta_no stavolta_no niente_da_dire nulla_da_dire niente_da_ridire nulla_da_ridire
    niente_da_segnalare nulla_da_segnalare niente_da_aggiungere nulla_da_aggiungere non_ho_niente_da_dire
    non_ho_nulla_da_dire non_mi_lamento non_posso_lamentarmi nulla_di_cui_lamentarmi niente_di_cui_lamentarmi
    niente_di_cui_lamentarsi nulla_di_cui_lamentarsi non_mi_posso_lamentare niente_lamentele nessuna_lamentela
    zero_problemi zero_lamentele senza_intoppi senza_problemi senza_difficolta senza_pensieri senza_fatica
    senza_sorprese senza_complicazioni senza_ostacoli senza_stress nessun_problema nessuna_difficolta nessun_intoppo
    nessun_ostacolo nessun_inconveniente nessun_disagio nessuna_sorpresa nessuno_stress non_cambierei_nulla
    non_cambierei_niente non_cambierei_una_virgola non_toccherei_nulla non_toccherei_niente niente_di_niente
    niente_di_che nulla_di_che niente_di_particolare nulla_di_particolare niente_di_rilevante nulla_di_rilevante
    niente_di_grave nulla_di_grave niente_di_negativo nulla_di_negativo niente_da_parte_mia nulla_da_parte_mia
    non_mi_viene_in_mente non_mi_viene_in_mente_nulla non_mi_viene_in_mente_niente non_saprei_cosa_dire
    non_saprei_cosa_segnalare non_saprei_cosa_criticare non_poteva_andare_meglio non_potevo_chiedere_di_meglio
    non_potevo_chiedere_di_piu meglio_di_cosi non_ho_trovato_ostacoli non_ho_incontrato_ostacoli non_male niente_male
    niente_di_male nulla_di_male`,
  smooth: `aveva_senso ha_senso tutto_in_una_volta secondo_i_piani funzionato_subito al_primo_colpo trovato_tutto
    trovato_subito subito_trovato mi_sono_sentito_seguito mi_sono_sentita_seguita fatto_tutto_subito tutto_subito
    lo_rifarei la_rifarei ci_tornerei ci_tornero tutto_ok tutto_a_posto tutto_apposto tutto_bene tutto_liscio
    filato_liscio filato_tutto_liscio andato_liscio andata_liscia liscio_come_l_olio liscia_come_l_olio
    come_un_orologio come_un_orologio_svizzero una_passeggiata un_gioco_da_ragazzi una_bazzecola una_meraviglia
    a_meraviglia alla_grande a_gonfie_vele di_lusso da_dieci da_10 dieci_e_lode 10_e_lode cinque_stelle promosso
    promossi promossa chapeau impeccabile impeccabili ineccepibile ineccepibili sopra_le_aspettative
    oltre_le_aspettative superato_le_aspettative superato_le_mie_aspettative come_da_copione come_promesso
    come_da_programma come_previsto come_mi_aspettavo come_doveva fin_qui_tutto_bene solo_cose_positive solo_elogi
    solo_complimenti solo_cose_belle soltanto_elogi tanta_roba
    ${phrases('meglio piu_facile piu_semplice piu_veloce piu_rapido piu_comodo', 'del_previsto di_quanto_pensassi di_quanto_mi_aspettassi di_quanto_credessi di_quanto_temessi')}`,
  nothing: 'ma_niente ma_nulla nnt nex 0 niente nulla nessuno nessuna nessun zero nada nisba',
  reply: 'no ma_no nope',
  no: `non_direi_che non_posso_dire_che non_posso_dire_di non_ricordo non_ricordo_di non_mi_ricordo_di
    nemmeno_una_volta neanche_una_volta mai_una_volta nn non mai senza ne neanche nemmeno neppure nope macche manca
    mancano mancava mancavano privo priva alcun`,
  but: `fino_a fino_al fino_alla fino_allo fino_all fino_ai fino_alle non_guasterebbe non_guasterebbero
    non_sarebbe_male non_senza mai_senza niente_senza senza_fine c_era_nessuno non_c_era_nessuno nessuno_c_era
    c_e_nessuno non_c_e_nessuno nessuno_c_e in_realta in_pratica di_fatto diversamente ma pero tranne eccetto salvo
    se_non a_parte fuorche anche_se sebbene benche tuttavia finche fino_a_quando purtroppo unica_cosa l_unica unico_neo
    unica_pecca solo_che nonostante malgrado invece mentre`,
  modal: `poss* puo pote* potr* dovrebb* potrebb* dovuto dovevo doveva dovevano devo deve devono dovremmo`,
  doubt: `meno_male per_fortuna ore giorni settimane vorrei volevo voleva bisogn* serv* sarebb* avrei avrebb* speravo
    sperav* aspettavo promess* promett* dett* dicev* dicono dice pensav* credev* credevo sembrava pareva provat* cercat*
    chiest* chied* troppo solo soltanto appena quasi ancora nuovo altro altra altri_due volte dopo prima invece piu meno
    mezz* finalmente alla_fine se quando perche come_mai cosa chi dove certo si_fa_per_dire ironic* peccato poi
    piuttosto abbastanza cosi_cosi insomma almeno dipende a_volte forse peggio meglio prossima boh magari`,
  works: `fare_reclamo fare_un_reclamo presentare_reclamo segnalare_il segnalare_un segnalare_i funziona* funzionat*
    arriv* venut* success* aiut* carica* spiega* rispo* risol* avvis* avvert* inform* capi* capisc* ascolt* interess*
    scus* chiam* richiam* mostr* apri* apert* cambi* disponibil* trov* vedo vist* pront* consegn* offr* dett* dice dire
    comunic* sapev* sa sanno accett* corrispond* incluso inclus* fida*`,
  met: `siano fossero aver avere mi_sono_sentito mi_sono_sentita mi_sono_mai_sentito mi_sono_mai_sentita avuto avuta
    avuti avute ho abbiamo avevo avevamo incontrat* riscontrat* notat* rilevat* trovato trovata vissut* ricord* viene
    vengono venuto_in_mente mente stato stata stati state sono c e ci_sono_stati capitat* verificat* provocat* creato
    creati causat* dato dati percepit* sorto sorti emers* vedo`,
  problem: `mezzo_problema prob probl problem* difficolt* ostacol* intopp* inconvenient* complic* impediment* disag*
    barrier*`,
  trouble: `temo temevo temut* fermato fermati bugia bugie bugiardo bugiarda bugiardi perso persa persi perse rimpiant*
    cambierei fretta appunti chiaro_come_il_fumo come_no problem* difficolt* difficil* ostacol* barrier* impediment*
    intopp* inconvenient* complic* lament* reclam* critic* fastid* infastid* disturb* blocc* impedi* frena* rallent*
    intralci* confus* sbagli* stort* brutt* negativ* male error* disag* dubb* ritard* ritardi tardi sorpres* scomod*
    incomprens* poco lent* caro cara cari care costos* attes* attend* aspett* coda code fila nascost* rott* rompe*
    guast* perd* danneg* difett* graffi* sporc* sgarbat* scortes* maleducat* antipatic* arrogant* ignora* dimentic*
    rifiut* vago vaga ingann* truff* ingiust* seccat* seccatur* scocci* grattacap* noi* noios* faticos* fatic* stress*
    nervos* ansia preoccup* paura esita* incert* obiezion* delud* delus* insoddisf* scontent* arrabbi* pessim* orribil*
    terribil* assurd* inutil* incubo caos caotic* disordin* lungh* lung* eterno eternita affoll* lontan* pecca pecche
    neo difetti magagn* rogn* casini casino guai guaio pasticc* contrattemp* imprevist* impacc* ostic* ripetitiv*
    vecchi* doppi* commission* sovrapprezz* invadent* peggior* rimprover* osservazion* obiettar* eccep* rumor* stanc*
    contro messo_in_difficolta`,
  good: `accolt* indolor* bene benissimo buon buono buona buoni buone ottim* chiar* facil* semplic* perfett* comod*
    veloc* rapid* lisci* tranquill* regolar* soddisfatt* content* felic* piacevol* intuitiv* fluid* scorrevol*
    eccellent* gentil* cortes* professional* disponibil* comprensibil* trasparent* super puntual* in_orario in_tempo
    normal* bell* piaciut* mi_piace brav* bravissim* simpatic* carin* preparat* competent* efficient* effica* affidabil*
    precis* cordial* educat* attent* pazient* premuros* accoglient* fantastic* meraviglios* stupend* splendid* magnific*
    favolos* straordinari* eccezional* grandios* top okay ok okey apposto a_posto in_ordine lodevol* encomiabil*
    complimenti consiglio consigliat* consiglierei apprezzat* apprezz* adoro amato riconoscent* grat* tempestiv*
    immediat* utile utili pulit* curat* impeccabil* organizzat* onest* corrett* positiv* ideal* logic* funzionale
    gradevol* gradit* confortevol* serenamente seren* agevol* sciolt* snell* superlativ* buonissim* squisit* delizios*
    elegant*`,
  light: `fino_alla_fine fino_a_ora fino_ad_ora dal_primo_giorno motivo_di motivi_di motivo_per dall_inizio_alla_fine
    per_ora non_potrei_essere_piu non_poteva_essere_piu non_potevano_essere_piu non_potrebbe_essere_piu grz tt
    per_quanto_ne_so per_quanto_ricordo per_quel_che_ricordo come_e_andata com_e_andata come_e_andato senza_dubbio
    senza_alcun_dubbio figurati posso_dire non_so non_saprei non_lo_so davvero sinceramente onestamente francamente
    veramente personalmente assolutamente particolare particolari rilevante rilevanti grosso grossi grosse grande grandi
    vero vera reale seri serio minimo minima minimi singolo sorta tipo genere segnalare dire dichiarare aggiungere
    annotare scrivere riferire menzionare parte mia fase passaggio momento punto inizio fine cose cosa processo percorso
    esperienza procedura direi credo penso ritengo grazie mille mh mah beh boh dai guarda allora ecco dico insomma
    generale complesso sommato tutto tutti ok si ciao salve buongiorno andat* va andava filat* svolt* passat* proced*
    riguarda quanto oggi ragazzi haha ahah relativo viene cui`,
};
