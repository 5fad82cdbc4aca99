"""Words about verbs: classes that decide what a tense may mean, after Quirk et al. 1985 (chapters 4 and 16)."""

from typing import Final

#: Past forms that are no participles, with their lemma and participle: "has went" is no English.
PAST_ONLY: Final[dict[str, tuple[str, str]]] = {
    past: (lemma, participle)
    for lemma, past, participle in (
        line.split()
        for line in """
        arise arose arisen|be was been|be were been|become became become|begin began begun|blow blew blown
        break broke broken|choose chose chosen|come came come|do did done|draw drew drawn|drink drank drunk
        drive drove driven|eat ate eaten|fall fell fallen|fly flew flown|forbid forbade forbidden
        foresee foresaw foreseen|forgive forgave forgiven|freeze froze frozen|give gave given|go went gone
        grow grew grown|hide hid hidden|know knew known|mistake mistook mistaken|outgrow outgrew outgrown
        overcome overcame overcome|oversee oversaw overseen|overtake overtook overtaken
        overthrow overthrew overthrown|overrun overran overrun|partake partook partaken|ride rode ridden
        ring rang rung|rise rose risen|run ran run|see saw seen|shake shook shaken|shrink shrank shrunk
        sing sang sung|sink sank sunk|speak spoke spoken|spring sprang sprung|steal stole stolen
        strive strove striven|swear swore sworn|swim swam swum|take took taken|tear tore torn
        throw threw thrown|undergo underwent undergone|undertake undertook undertaken|undo undid undone
        wake woke woken|wear wore worn|weave wove woven|withdraw withdrew withdrawn|write wrote written
        rewrite rewrote rewritten|retake retook retaken|redo redid redone
        """.replace("\n", "|").split("|")
        if line.strip()
    )
}

#: Past forms that are no base form; those of one syllable are what the tagger takes for one ("They shot").
PAST_NOT_BASE: Final = frozenset(PAST_ONLY) | frozenset(
    "shot sat held lost won sold told said paid laid led fled fed met kept slept swept wept dealt sent spent built lent "
    "caught taught brought bought fought sought thought hung swung stuck struck dug stood understood made heard".split()
)
#: One form for present and past: the tag alone does not say which "hit" is.
INVARIANT: Final = frozenset(
    "beat bet bid burst cast cost cut hit hurt let put quit read rid set shed shut slit split spread thrust upset".split()
)
#: Verbs of saying whose present in a report stands beside "said": they carry an attribution.
SAYING: Final = frozenset(
    "accuse acknowledge add admit advise allege announce argue assert assure caution claim clarify comment complain "
    "conclude concede confess confirm contend cite criticize criticise declare deny disclose emphasize emphasise "
    "exclaim explain express highlight inform insist joke lament mention note observe point predict promise quip recall "
    "reiterate remark remind repeat reply report respond reveal say specify state stress suggest summarize tell "
    "underline underscore urge vow warn write".split()
)
#: Verbs that take a clause of what is thought, known or felt.
THINKING: Final = frozenset(
    "believe think know find discover learn realize realise understand hope fear expect assume suppose suspect "
    "conclude decide doubt estimate forecast guess hear imagine notice presume remember forget feel see "
    "swear agree calculate consider guarantee figure recognize recognise reckon wonder ask show indicate "
    "demonstrate prove mean establish ensure determine".split()
)
#: Verbs after which a clause may follow without "that".
BARE_CONTENT: Final = frozenset(
    "say tell think believe know hope fear add claim announce report admit find hear see feel suggest suspect expect "
    "insist promise warn realize realise argue note confirm conclude decide assume understand estimate predict "
    "swear explain state acknowledge allege vow learn agree deny mean guess reckon show indicate stress emphasize "
    "declare assure inform remember recall discover complain maintain".split()
)
#: States: their simple present stands beside any past (Quirk et al. 1985, 4.28-31).
STATIVE: Final = frozenset(
    "be have exist belong consist contain include comprise involve depend deserve concern matter own possess "
    "resemble cost weigh measure equal lack need want wish hope like love hate prefer dislike know believe think "
    "understand mean remember forget doubt suppose imagine recognize recognise agree disagree see hear feel seem "
    "appear look sound smell taste fit suit owe require remain stay live reside dwell lie stand sit hang "
    "cover span date border overlook face host house employ serve represent reflect constitute mark rank total "
    "number account amount stretch extend connect link lead run operate work specialize specialise produce sell "
    "manufacture make export import supply provide offer use support oppose aim seek plan intend expect await "
    "continue keep hold maintain tend refer relate apply vary differ range correspond describe depict tell "
    "play feature show focus deal teach study head chair manage control rule govern regulate prohibit ban allow "
    "enable permit prevent protect help threaten promise suggest indicate mean imply prove demonstrate "
    "estimate consider regard view fear suspect trust respect admire enjoy envy pity suffer attract depend rely "
    "allege accuse claim argue insist believe deny call name title read write can share draw carry bear "
    "boast enjoy benefit burn fuel wear speak grow rise pay charge earn spend give get take come go visit "
    "follow precede bring put care worry".split()
)
#: Verbs with no passive: "was happened" is no English.
INTRANSITIVE: Final = frozenset(
    "happen occur exist appear disappear vanish arise emerge die belong consist seem remain last elapse "
    "collapse expire deteriorate coincide fluctuate subside persist originate ensue culminate "
    "participate reside erupt faint sneeze arrive depend suffice".split()
)
#: Verbs whose progressive English does not make with a thing known, owned or contained.
NEVER_PROGRESSIVE: Final = frozenset(
    "know belong consist contain exist own possess deserve resemble comprise seem owe depend "
    "understand believe prefer matter concern want mean".split()
)
#: Acts done once and for all at a moment: a simple present is no habit, a perfect tells news.
PUNCTUAL: Final = frozenset(
    "abandon abduct accept adjust aid alert allocate amend announce arrange assassinate assemble award bail balk begin blame blast block board boycott bribe brief bulldoze burn bury chase clear collect commit compensate conquer convene convince cut damage deal decide decline defect delay deliver demolish deport derail detect devastate dig discuss dispatch distribute donate dump earn edge embark empty encounter end enlist erect establish exchange expand extend fail fetch fight file finish flood foul found gather grant grasp guide handcuff head help hide hold hurl ignite inspect install interrupt interview intervene investigate issue jolt keep kneel knock lift light lob lock lower manage miss mount move negotiate notify nominate nod obtain obstruct occupy overpower park paint pack paralyze persuade phone pick pin plant plunge pound press proceed propose protest prosecute provoke purchase pursue quash question quit recall reassure reduce regain reinforce reject relieve remove reopen repair repel resist respond restore resume retire retreat revoke ride rig ring rip rise roll rout ruin scatter scrap scratch search secure select sell sentence separate serve settle shake sink sit skid slash slide slip sneak snatch spark spill spot spray stage stand station strip stumble submit suspend sweep swerve swing switch tackle taunt testify threaten tie topple toss track train transport travel treat trigger try undergo unite unload uphold upset urge use vandalize visit volunteer wade warn watch wave weep welcome whisper wipe withdraw wrap accept acquit adopt adjourn announce appoint approve arrest arrive assassinate attack award ban "
    "begin bomb break burst capture catch cancel clash climb close collapse collide confiscate convict crash cross "
    "declare defeat demand deny deploy depart deport destroy detain detonate die disappear discover dismiss disperse "
    "dissolve drop elect emerge enter erupt escape evacuate execute expel explode extinguish extradite fall find fine "
    "fire flee free grab greet halt hand hijack hit hospitalize impose inaugurate injure introduce invade jail join "
    "jump kidnap kick kill land launch lay leave lose loot march meet murder nominate notice open order oust overthrow "
    "pass pardon plead postpone present pull punch push raid raise ram reach receive recover refuse reject release "
    "replace report rescue resign return reverse ransack rob run rush sack save score scream seal seize send sentence "
    "set shoot shout sign slam slap smash speak stab start steal step stop storm strike sue summon surrender "
    "surround suspend swear take tear tell throw topple touch transfer trap turn unveil veto vote wake walk win "
    "withdraw wound equalise equalize beat apologise apologize ask answer reply".split()
)
