"""Nouns of persons: who can act of his own will, as things, texts and places cannot."""

from __future__ import annotations

from typing import Final

#: Endings of those who do something or belong somewhere.
_AGENTIVE: Final = ("er", "or", "ist", "man", "woman", "men", "women", "ian", "ee", "eer")

#: Persons, and bodies of persons that act as one, whose nouns have no such ending.
_PERSONS: Final = frozenset(
    "accountant accused adult ally ambassador apprentice archbishop assistant athlete attendant audience aunt "
    "baby bishop boss boy bride bridegroom brother cadet candidate captain cardinal champion chancellor chef "
    "chief child clerk coach colleague colonel commandant congregation consul cook coroner corporal couple cousin "
    "crew critic crowd culprit daughter deacon defendant delegate delegation deputy diplomat duke eldest emperor "
    "envoy executive expert father friend fugitive gang general ghost giant girl graduate groom guard guest guide "
    "head heir hero heroine host hostage hostess husband immigrant informant inhabitant jury king lad lady "
    "lieutenant lord maid major marshal mason mate medic merchant migrant mob monk mother mourner nephew niece "
    "nun nurse occupant official orphan parent patriarch patrol peasant pensioner people person physician pilgrim "
    "pilot poet police pope president priest prince princess prodigy protagonist pupil queen rebel recruit "
    "refugee relative representative resident saint scout secretary sergeant servant sheikh sheriff sister "
    "soldier son spokesperson squad suspect tenant thief thug toddler tourist trainee troop troops twin uncle vet "
    "veteran vicar victim virgin wife witch witness youngest youth".split()
)

#: Things that have such an ending.
_THINGS: Final = frozenset(
    "after air altar amber anchor answer banner bar barrier batter beer boiler border bumper butter calculator "
    "cancer carrier cellar center chamber chapter character charter cheer cider cinder clover cluster coffee "
    "collar color colour committee computer container copper corner corridor counter cover cracker crater cruiser "
    "danger deer degree destroyer detector diameter dinner disaster dollar door drawer elevator error escalator "
    "factor fear feather feeder ferry fever fiber filter finger fire flavor flavour floor flower folder former "
    "freezer generator glacier guarantee gutter hammer harbor harbour helicopter honor horror hour hunger "
    "indicator interior jubilee jumper ladder laser latter layer leather letter levee lever lighter liner liquor "
    "litter locker lumber manner manor marker matter median metaphor meter minor minster mirror monitor monster "
    "mortar motor murder newspaper number obsidian odor odour offer order other outer oven over paper parlor "
    "parlour pepper pier pillar plaster pointer poster powder power prayer printer processor projector propeller "
    "quarter radar radiator razor reactor refrigerator register remainder river roller rotor rubber rudder rumor "
    "rumour sector sensor server shelter shower shutter slipper solar spider steamer sticker summer supper "
    "surrender sweater tanker temper terror theater theatre thunder tiger timber toffee tower tractor trailer "
    "transformer transistor trawler tree tremor trigger trouser tumor tumour twist understanding upper vapor "
    "vector wafer waist water weather whisker winter wonder wrist zipper".split()
)


def personal(noun: str) -> bool:
    """Whether the noun, in lower case and singular, names a person or a body of persons."""
    return noun in _PERSONS or (len(noun) > 4 and noun.endswith(_AGENTIVE) and noun not in _THINGS)
