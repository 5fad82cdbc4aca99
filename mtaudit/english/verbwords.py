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
    "shot sat held lost won sold told said paid laid led fled fed met kept slept swept wept dealt sent spent "
    "built lent caught taught brought bought fought sought thought hung swung stuck struck dug stood understood "
    "made heard".split()
)
#: One form for present and past: the tag alone does not say which "hit" is.
INVARIANT: Final = frozenset(
    "beat bet bid burst cast cost cut hit hurt let put quit read rid set shed shut slit split spread thrust "
    "upset".split()
)
#: Verbs of saying whose present in a report stands beside "said": they carry an attribution.
SAYING: Final = frozenset(
    "accuse acknowledge add admit advise allege announce argue assert assure caution claim clarify comment "
    "complain conclude concede confess confirm contend cite criticize criticise declare deny disclose emphasize "
    "emphasise exclaim explain express highlight inform insist joke lament mention note observe point predict "
    "promise quip recall reiterate remark remind repeat reply report respond reveal say specify state stress "
    "suggest summarize tell underline underscore urge vow warn write".split()
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
    "say tell think believe know hope fear add claim announce report admit find hear see feel suggest suspect "
    "expect insist promise warn realize realise argue note confirm conclude decide assume understand estimate "
    "predict swear explain state acknowledge allege vow learn agree deny mean guess reckon show indicate stress "
    "emphasize declare assure inform remember recall discover complain maintain".split()
)
#: States: their simple present stands beside any past (Quirk et al. 1985, 4.28-31).
STATIVE: Final = frozenset(
    "be have exist belong consist contain include comprise involve depend deserve concern matter own possess "
    "resemble cost weigh measure equal lack need want wish hope like love hate prefer dislike know believe think "
    "understand mean remember forget doubt suppose imagine recognize recognise agree disagree see hear feel seem "
    "appear look sound smell taste fit suit owe require remain stay live reside dwell lie stand sit hang cover "
    "span date border overlook face host house employ serve represent reflect constitute mark rank total number "
    "account amount stretch extend connect link lead run operate work specialize specialise produce sell "
    "manufacture make export import supply provide offer use support oppose aim seek plan intend expect await "
    "continue keep hold maintain tend refer relate apply vary differ range correspond describe depict tell play "
    "feature show focus deal teach study head chair manage control rule govern regulate prohibit ban allow enable "
    "permit prevent protect help threaten promise suggest indicate mean imply prove demonstrate estimate consider "
    "regard view fear suspect trust respect admire enjoy envy pity suffer attract depend rely allege accuse claim "
    "argue insist believe deny call name title read write can share draw carry bear boast enjoy benefit burn fuel "
    "wear speak grow rise pay charge earn spend give get take come go visit follow precede bring put care worry".split()
)
#: Verbs with no passive: "was happened" is no English.
INTRANSITIVE: Final = frozenset(
    "happen occur exist appear disappear vanish arise emerge die belong consist seem remain last elapse "
    "collapse expire deteriorate coincide fluctuate subside persist originate ensue culminate "
    "participate reside erupt faint sneeze arrive depend suffice collide reappear resurface recur prevail hesitate "
    "abstain converge diverge perish succumb linger dwindle thrive kneel coexist cooperate collaborate compete "
    "intervene proliferate recede relent secede capitulate".split()
)
#: Verbs whose progressive English does not make with a thing known, owned or contained.
NEVER_PROGRESSIVE: Final = frozenset(
    "know belong consist contain exist own possess resemble comprise seem owe understand believe prefer want "
    "mean".split()
)
#: Acts done once and for all at a moment: a simple present is no habit, a perfect tells news.
PUNCTUAL: Final = frozenset(
    "abandon abduct accept acquit adjourn adjust adopt alert allocate amend announce answer apologise apologize "
    "appoint approve arrange arrest arrive ask assassinate assemble attack bail balk ban beat begin blame blast "
    "bomb boycott break bribe brief bulldoze burn burst bury cancel capture catch chase clash clear climb close "
    "collapse collect collide compensate confiscate conquer convene convict convince crash cross cut damage "
    "decide declare decline defeat defect delay demand demolish deny depart deploy deport derail destroy detain "
    "detonate devastate die dig disappear discover discuss dismiss dispatch disperse dissolve drop dump elect "
    "embark emerge empty encounter enlist enter equalise equalize erect erupt escape establish evacuate execute "
    "expel explode extinguish extradite fail fall fetch fight find fine finish fire flee flood foul found free "
    "grab grasp greet halt hand handcuff hijack hit hospitalize hurl ignite impose inaugurate injure install "
    "interrupt intervene interview introduce invade jail join jolt jump kick kidnap kill kneel knock land launch "
    "lay leave lift lob lock loot lose lower march meet mount move murder nod nominate notice notify obstruct "
    "open order oust overpower overthrow paralyze pardon pass persuade pick pin plead plunge postpone pound "
    "present propose prosecute provoke pull punch push quash quit raid raise ram ransack reach reassure receive "
    "recover refuse regain reinforce reject release relieve remove reopen repel replace reply report rescue "
    "resign respond restore resume retire retreat return reverse revoke rig rip rise rob rout ruin run rush sack "
    "save scatter score scrap scratch scream seal seize select send sentence separate set shake shoot shout sign "
    "sink skid slam slap slash slide slip smash snatch sneak spark speak spill spray stab start steal step stop "
    "storm strike strip stumble submit sue summon surrender surround suspend swear sweep swerve swing switch "
    "tackle take taunt tear tell testify threaten throw tie topple toss touch transfer trap trigger turn undergo "
    "unite unload unveil uphold upset urge vandalize veto visit vote wade wake walk wave weep whisper win wipe "
    "withdraw wound wrap".split()
)
#: Adverbs with which a present tells what is usual, or what is so now.
HABITUAL: Final = frozenset(
    "always usually often frequently generally normally regularly sometimes never ever rarely seldom every each "
    "annually daily weekly monthly yearly traditionally typically constantly currently now today nowadays still "
    "already".split()
)
