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

#: Past forms and participles that neither spelling nor the lemmatiser's table gives.
IRREGULAR: Final[dict[str, tuple[str, str]]] = {
    verb: (past, participle)
    for verb, past, participle in (
        line.split()
        for line in """
        awake awoke awoken|bend bent bent|bind bound bound|bite bit bitten|bleed bled bled|breed bred bred
        cling clung clung|creep crept crept|deal dealt dealt|dig dug dug|feed fed fed|flee fled fled
        fling flung flung|grind ground ground|hang hung hung|lay laid laid|lend lent lent|lead led led
        seek sought sought|shake shook shaken|shine shone shone|shoot shot shot|slay slew slain|slide slid slid
        sling slung slung|slink slunk slunk|spin spun spun|spit spat spat|stick stuck stuck|sting stung stung
        stink stank stunk|stride strode stridden|strike struck struck|string strung strung|sweep swept swept
        swell swelled swollen|swing swung swung|underlie underlay underlain|uphold upheld upheld|weep wept wept
        wind wound wound|withhold withheld withheld|withstand withstood withstood|wring wrung wrung
        outbid outbid outbid|forecast forecast forecast|annul annulled annulled|kidnap kidnapped kidnapped
        panic panicked panicked|traffic trafficked trafficked|mimic mimicked mimicked|picnic picnicked picnicked
        frolic frolicked frolicked|foretell foretold foretold
        """.replace("\n", "|").split("|")
        if line.strip()
    )
}

#: Past forms that are no base form; those of one syllable are what the tagger takes for one ("They shot").
PAST_NOT_BASE: Final = frozenset(PAST_ONLY) | frozenset(
    "shot sat held lost won sold told said paid laid led fled fed met kept slept swept wept dealt sent spent "
    "built lent caught taught brought bought fought sought thought hung swung stuck struck dug stood understood "
    "made heard felt".split()
)
#: One form for present and past: the tag alone does not say which "hit" is.
INVARIANT: Final = frozenset(
    "beat bet bid broadcast burst cast cost cut forecast hit hurt let misread offset outbid put quit read reread reset "
    "rid set shed shut slit split spread thrust undercut upset".split()
)
#: Verbs of saying whose present in a report stands beside "said": they carry an attribution.
SAYING: Final = frozenset(
    "accuse acknowledge add admit advise allege announce argue assert assure caution claim clarify comment "
    "complain conclude concede confess confirm contend cite criticize criticise declare deny disclose emphasize "
    "emphasise exclaim explain express highlight inform insist joke lament mention note observe point predict "
    "promise quip recall reiterate remark remind repeat reply report respond reveal say specify state stress "
    "suggest summarize tell underline underscore urge vow warn write testify proclaim pledge swear radio cable signal "
    "telegraph boast hint plead whisper shout".split()
)
#: Ways to utter, which report only beside a quotation: "thunders Marchand".
MANNERS: Final = frozenset(
    "bark bellow beam boom chuckle cry enthuse exult fume gasp giggle grin groan growl grumble gush hiss laugh lament "
    "moan mourn murmur mutter quip rage rave roar scoff scream shrug sigh smile smirk snap sneer sob stammer storm "
    "thunder wail warble whine yell joke muse marvel recollect reminisce retort counter".split()
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
#: States in the strict sense: no place in a run of events makes an act of them (Quirk et al. 1985, 4.28-31).
STATES: Final = frozenset(
    "be have exist belong consist contain include comprise involve depend deserve concern matter own possess "
    "resemble cost weigh measure equal lack need want wish hope like love hate prefer dislike know believe think "
    "understand mean remember doubt suppose imagine disagree seem appear smell taste fit suit owe require remain "
    "live reside dwell date border overlook constitute rank total number account amount stretch extend support "
    "oppose aim plan intend expect await tend relate apply vary differ range correspond regard fear suspect trust "
    "respect admire envy pity rely allege claim insist worry care continue keep maintain hail stem cater pertain "
    "adhere hinge prevail persist underlie coincide contrast represent reflect indicate imply look lean jut protrude "
    "loom slope tilt bulge dangle".split()
)
#: What people, firms, laws, machines and books do all the time: their simple present stands beside any past.
ROLES: Final = frozenset(
    "accuse act address adjoin administer advise advocate affect agree allow analyse analyze appeal argue attend "
    "attract award ban bar bear bend benefit blend boast breed bring burn campaign carry cause celebrate chair charge "
    "chronicle circle cite clean coach combine come commemorate commute compare compete compose connect consider "
    "consult contribute control convert cool coordinate cover cultivate curve cycle dance deal defend define "
    "deliver demonstrate deny depict describe detail display distribute divide document dominate donate drain draw "
    "drink drive earn eat edit employ enable encourage endanger enjoy entitle estimate examine exempt exhibit "
    "explore export face farm feature feed feel filter finance fish flank flow focus follow forget fuel fund "
    "generate get give go govern grow guarantee guard handle hang head hear heat help hibernate hold honor honour "
    "host house hunt import inhabit insure interest invest investigate issue lead lease lend license lie light "
    "limit link list lobby look make manage manufacture mark migrate mix monitor name narrate nest oblige observe "
    "occupy offer operate orbit organise organize outline oversee paint patrol pay perform permit play police pose "
    "practice practise precede preserve prevent process produce prohibit promote protect prove provide publish pump "
    "put quote race read receive recognise recognize recount refer regulate rehearse rent research rest restrict ride "
    "rise rotate rule run see seek sell separate serve set share ship show sing sit sleep sound span spawn speak "
    "specialise specialize specify spend sponsor stand star stay stipulate store strive struggle study subsidise "
    "subsidize suffer suggest supervise supply swim take tax teach tell title tower track trade train translate "
    "transport travel treat use view walk wear wind work write yield frighten scare amaze amuse annoy astonish baffle "
    "bother bore confuse concern delight disgust disturb embarrass excite fascinate frustrate impress infuriate "
    "interest irritate please puzzle shock terrify thrill trouble worry depict cope form number threaten".split()
)
STATIVE: Final = STATES | ROLES
#: Verbs with no passive: "was happened" is no English.
INTRANSITIVE: Final = frozenset(
    "happen occur exist appear disappear vanish arise emerge die belong consist seem remain last elapse "
    "collapse expire deteriorate coincide fluctuate subside persist originate ensue culminate "
    "participate reside erupt faint sneeze arrive depend suffice collide reappear resurface recur prevail hesitate "
    "abstain converge diverge perish succumb linger dwindle thrive kneel coexist cooperate collaborate compete "
    "intervene proliferate recede relent secede capitulate result stem pertain adhere refrain plummet soar skyrocket "
    "interact comply conform sympathise sympathize aspire strive retaliate emigrate immigrate become".split()
)
#: Verbs whose progressive English does not make with a thing known, owned or contained.
NEVER_PROGRESSIVE: Final = frozenset(
    "know belong consist contain exist own possess resemble comprise seem owe understand believe prefer want "
    "mean".split()
)
#: Acts done once and for all at a moment: a simple present is no habit, a perfect tells news.
PUNCTUAL: Final = frozenset(
    "abandon abdicate abduct accelerate accept acquit adjourn adjust adopt alert allocate ambush amend amputate "
    "annex announce annul answer apologise apologize applaud appoint apprehend approve arrange arrest arrive "
    "ascend ask assassinate assemble attack autopsy awake awaken backtrack bail balk ban bang banish beat begin "
    "behead bite blame blast blow bolt bomb boo bounce bow boycott brake brandish break bribe brief bulldoze bump "
    "bundle burn burst bury cancel capture catch chase check chip choke clap clash clear climb clinch close "
    "collapse collect collide commandeer compensate concede confiscate congratulate conquer convene convict "
    "convince crack cram crash crawl creep cross crouch crown crumble crumple cry cut damage dart dash decapitate "
    "decide declare decline defeat defect deflect defuse delay demand demolish dent deny depart deploy deport "
    "depose derail descend destroy detach detain dethrone detonate devastate die dig disappear disarm disband "
    "discover discuss disembark dislodge dismiss dispatch disperse dispose dissolve dive dodge douse drag drop "
    "drown duck dump eject elect embark embrace emerge empty encircle encounter enlist enrol enroll enter entomb "
    "equalise equalize erase erect erupt escape establish evacuate evict execute exile exit expel explode "
    "extinguish extradite fail faint fall fasten fetch fight find fine finish fire flash flatten flee fling flip "
    "flood flop fold foul found free fumble gasp giggle glance grab grasp greet grin groan guess gun halt halve "
    "hammer hand handcuff heave heckle hijack hiss hit hoist honk hoot hospitalize hug hurl ignite impeach impose "
    "inaugurate indict infiltrate injure install interrupt intervene interview introduce invade jab jail jeer jerk "
    "jettison join jolt jump kick kidnap kill kiss kneel knock land lash laugh launch lay leap leave lift limp lob "
    "lock loot lose lower lunge maim march meet mob mount move mug murder nab nail nationalise nationalize net nod "
    "nominate notice notify nudge obstruct open order oust outbid outflank overhear overpower overrule overtake "
    "overthrow overturn overwhelm parachute paralyze pardon parry pass pelt perish perpetrate persuade pick pin "
    "plead plough plow pluck plunge poison pop postpone pounce pound present privatise privatize proclaim propose "
    "prosecute provoke pull punch purge push quash quit race raid raise ram ransack rap rappel ratify reach "
    "reappear reassure rebel rebuff recapture receive recoil reconvene recover redouble refloat refuse regain "
    "reinforce reinstate reject release relent relieve relinquish remove reopen repatriate repel replace reply "
    "report rescind rescue reshuffle resign respond restore resume retire retreat return reunite reverse revoke "
    "revolt ricochet rig ring rip rise rob rout ruin run rupture rush sack sacrifice salute save scatter score "
    "scramble scrap scratch scream scupper seal secede seize select send sentence separate set shake shatter shoot "
    "shout shove shriek shrug sigh sign sink sip skid slam slap slash slide slip smash smile snap snatch sneak "
    "sneeze sob spare spark speak spill spot spray spring sprint stab stagger stamp start startle stash steal step "
    "stifle stop storm strangle strap strike strip stumble subdue submit substitute succumb sue summon surrender "
    "surround suspend swallow swap swear sweep swerve swing switch swoop tackle take tap taunt tear tell testify "
    "thank threaten throw thump thwart tie tighten tiptoe toast topple torch torpedo toss touch trample transfer "
    "trap trigger trip triumph tumble turn twist undergo unfurl unite unleash unload unlock unseat untie unveil "
    "uphold upset urge usher vandalize vanish vault veer veto visit volley vomit vote wade wake walk wave weep "
    "whip whisper whistle win wink wipe withdraw wound wrap wreck wrest yank yell".split()
)
#: Words that turn the order of subject and operator where they open a sentence.
TURNING: Final = frozenset("only never rarely seldom hardly scarcely not nowhere little".split())
#: Adverbs with which a present tells what is usual, or what is so now.
HABITUAL: Final = frozenset(
    "always usually often frequently generally normally regularly sometimes never ever rarely seldom every each "
    "annually daily weekly monthly yearly traditionally typically constantly currently now today nowadays still "
    "already".split()
)
#: Beginnings of the verbs, nouns and adjectives that take the mandative subjunctive (Quirk et al. 1985, 3.59).
MANDATIVE: Final = (
    "demand", "insist", "recommend", "propos", "suggest", "urg", "ask", "request", "order", "requir", "advis", "advic",
    "stipulat", "decree", "command", "mov", "beg", "prefer", "desir", "essential", "important", "vital",
    "necess", "imperative", "crucial", "condition", "provid", "plead", "petition", "call", "instruct", "direct",
    "dictat", "mandat", "lest", "urgent", "better", "appropriate", "critical", "fitting", "intent",
    "resol", "vot", "decid", "decision", "idea", "rul", "wish", "help", "let", "make", "made", "see", "saw",
    "watch", "hear",
)  # fmt: skip
