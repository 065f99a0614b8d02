"""Words that carry negation, limits, deadlines, modality and conditions, by what they mean.

Two wordings of one class may stand for each other ("såfremt" and "hvis"); a rewriting may not change the class.

Source: plain-Danish fact sheet, sections 6 (negation and modality) and 9 (word list), read 2026-11-22.
"""

from __future__ import annotations

import re

from assistant.rewrite.facts.fact import Kind

Classes = tuple[tuple[str, str], ...]  # (class, pattern)

_UP_TO_THREE = r"(?:[\wæøåÆØÅ§«»-]+\s){0,3}?"
_WITHIN_CLAUSE = (
    r"(?:(?!(?:og|eller|men|som|der|at|hvis|samt|kan|skal|vil|må|bør)\s)[\wæøåÆØÅ§«».-]+\s){0,10}?"
)

NEGATION: Classes = (
    ("ikke kun", r"ikke\s(?:alene|blot|kun|udelukkende)"),
    ("", r"ikke\smindst(?!\s\d)|ikke\sdesto\smindre|eller\sej|(?:hvad|hvem|hvor)\s?som\shelst\sikke"),
    ("ophør", r"ikke\s(?:længere|mere)|bortfald\w*|ophør\w*|stop(?:per|pe|pes|pet|pede)?"),
    ("ikke", r"ikke|ej|ingen(?:ting)?|intet|hverken"),
    ("aldrig", r"aldrig"),
    ("uden", r"uden(?!\s(?:for|om|på|over)\b)"),
    ("undlade", r"undlad\w*|undlod|lade?r?\svære|(?:af)?hold\w*\s(?:sig|dig|jer)\sfra"),
    ("undtagen", r"undtag(?!en\s(?:hvis|når))\w*|bortset\sfra|på\snær"),
    ("afslag", r"afsl(?:ag|å|og)\w*|afvis\w*|nej"),
    ("forbudt", r"forb(?:udt?|yd)\w*"),
    ("udelukke", r"udeluk(?!kende)\w*"),
    ("fritage", r"frita\w+"),
)
LIMIT: Classes = (
    ("kun", r"(?<!ikke\s)(?:kun|udelukkende|alene)"),
    ("højst", r"høj(?:e)?st|maksimalt|maks\.?|max\.?|op\stil(?=\s\d)"),
    ("mindst", r"(?<!ikke\s)mindst|(?:som\s)?minimum|ikke\smindst(?=\s\d)"),
    ("over", r"(?:over|mere\send|flere\send|længere\send)(?=\s(?:de\s)?\d)"),
    ("under", r"(?:under|mindre\send|færre\send|kortere\send)(?=\s(?:de\s)?\d)"),
    ("cirka", r"ca\.?|cirka|omkring(?=\s\d)|omtrent|knap(?=\s\d)|godt(?=\s\d)"),
    ("hver", r"henholdsvis|hhv\.?"),
    ("alle", r"alle|samtlige"),
)
_A_DAY = r"(?=\s(?:(?:den|d\.|kl\.?|klokken|\w+dag)\s)*\d)"
DEADLINE: Classes = (
    ("senest", r"senest|ikke\ssenere\send"),
    ("tidligst", r"tidligst|ikke\stidligere\send"),
    ("inden for", r"inden(?:\s?for)(?=\s(?:de\s\w+\s)?(?:\d|en\b|et\b|to\b|tre\b|fire\b|fem\b|seks\b|otte\b|ti\b|fjorten\b))"),
    ("inden", r"(?:for)?inden(?!\s?for\b)|førend|før(?!\s?nævnt)"),
    ("efter", rf"efter{_A_DAY}"),
    ("indtil", rf"(?:ind)?til(?:\sog\smed)?{_A_DAY}"),
    ("fra", rf"fra(?:\sog\smed)?{_A_DAY}"),
    ("straks", r"straks|omgående|øjeblikkelig\w*|med\sdet\ssamme|uden\sugrundet\sophold"),
    ("snarest", r"snarest(?:\smuligt)?|hurtigst\smuligt|så\shurtigt\ssom\smuligt|så\ssnart\s(?:som\s)?muligt"),
)  # fmt: skip
MODALITY: Classes = (
    ("ret", rf"(?:har|have|havde|haft|får|få)\s{_UP_TO_THREE}(?:ret|krav)\s(?:til|på)|berettiget(?:e|til)?|tilkommer|tilkom"),
    ("skal", r"(?:forpligte(?:t|de)|pligtige?)\stil(?:\sat)?|(?:har|have|havde|får|få)\s(?:ikke\s|også\s|altid\s|dog\s)?pligt\stil(?:\sat)?|påhvile\w*|nødt\stil|skal|skulle"),
    ("kan", rf"vil(?:le)?\s{_WITHIN_CLAUSE}kunne|(?:har|have|havde|haft|får|få|giver|give)\s{_UP_TO_THREE}mulighed\sfor(?:\sat)?|i\sstand\stil(?:\sat)?|muligt\s(?:for\s\w+\s)?at|kan|kunne|formår"),
    ("må", rf"må|måtte|tilladt|(?:har|får|have|få)\s{_UP_TO_THREE}lov\stil"),
    ("bør", r"bør|burde"),
    ("vil", r"vil|ville"),
    ("anbefaling", r"anbefal\w*|henstil\w*|opfordr\w*"),
    ("bemyndiget", r"bemyndig\w*"),
)  # fmt: skip
CONDITION: Classes = (
    ("medmindre", r"med\s?mindre|undtagen\s(?:hvis|når)"),
    ("selv om", r"selv\s?om|uagtet(?:\sat)?|uanset\sat|skønt|(?:på\s)?trods\saf(?:\sat)?|trods"),
    ("uanset", r"uanset(?!\sat)|lige\smeget"),
    ("omfang", r"i\sdet\somfang|for\sså\svidt(?!\sangår)"),
    ("ellers", r"ellers|i\smodsat\sfald"),
    ("hvis", r"hvis|såfremt|dersom|ifald|i\stilfælde\saf(?:,?\sat)?|under\sforudsætning\saf(?:,?\sat)?|forudsat(?:,?\sat)?|i\s(?:givet|så)\sfald|eventuel(?:t|le)?|evt\.?|på\sbetingelse\saf(?:,?\sat)?|betinget\saf"),
)  # fmt: skip
SCOPE: Classes = (("eller", r"eller(?!\sej)"),)

KINDS: tuple[tuple[Kind, Classes], ...] = (
    ("negation", NEGATION),
    ("limit", LIMIT),
    ("deadline", DEADLINE),
    ("modality", MODALITY),
    ("condition", CONDITION),
    ("scope", SCOPE),
)

# Formulas whose modal says nothing: they may go with the formula
_TELLING = r"(?:bemærke|nævne|oplyse|understrege|fremhæve|tilføje|præcisere|meddele|informere|orientere|henlede|henvise|henvises|bede|anmode|takke|beklage|afslutningsvis|indledningsvis|opfordre|fortælle|anføre|pointere|erindre|minde)s?"
_TELLING = rf"(?:{_TELLING}|gøres?\s(?:[\wæøå]+\s){{0,2}}?opmærksom)"
EMPTY_MODAL = re.compile(
    rf"\b(?:det|der|vi|jeg|kommunen|forvaltningen)\s(?:skal|kan|bør|vil|må)\s(?:[\wæøå]+\s){{0,5}}?{_TELLING}\b"
    rf"|\b(?:skal|kan|bør|vil|må)\s(?:det|der|vi|jeg|kommunen|forvaltningen)\s(?:[\wæøå]+\s){{0,5}}?{_TELLING}\b",
    re.IGNORECASE,
)
# "hvis du skulle have spørgsmål", "de bilag, der måtte være": the mood of a condition, not a duty or a permission
MOODS = ("skulle", "måtte")
CONDITIONAL_MOOD = re.compile(
    r"\b(?:hvis|såfremt|dersom|ifald|som|der|hvad|hvilke[nt]?|eventuel\w*)\b[^.;:!?]{0,60}?\b(?P<modal>skulle|måtte)\b|(?:^|[.!?]\s)(?P<front>Skulle|Måtte)\b",
    re.IGNORECASE,
)
# "Har du spørgsmål, kan du …": a verb in front is a condition
VERB_FIRST = re.compile(
    r"(?=[A-ZÆØÅ])(?:(?<=^)|(?<=[.!?:]\s)|(?<=\n)|(?<=[•*-]\s))(?P<verb>Har|Er|Kan|Skal|Vil|Får|Ønsker|Mangler|Bliver|Modtager|Søger|Bor|Skulle|Måtte|Finder|Mener|Opfylder|Giver|Sker|Foreligger|Vælger|Ændrer|Overholder|Indsender|Sender|Flytter|Klager|Svarer|Hører|Går|Tager|Betaler|Udebliver|Afleverer|Kommer|Begynder|Deltager)\s"
    r"(?=[^.!?\n]{2,160},\s[^.!?\n]+[.!\n]|[^.!?\n]{2,160},\s[^.!?\n]+$)"
)
# Words that begin with the negating u- ("uberettiget"), by leaving out those that only look so
NEGATING_PREFIX = re.compile(
    r"\b(?:ikke-\w+|u(?!d|nd|ng|ge|gen|nion|nik|nit|nivers|rban|r\b|ro|ret|rene|re|rt|rin|rb|rk|lv|ld|lykke|ltra|sb|sa\b|topi|vej)[bcdfghjklmnpqrstvæøå]\w{4,})",
    re.IGNORECASE,
)


def compiled(classes: Classes) -> re.Pattern[str]:
    """Return one pattern over the classes, in their order, for a text in small letters.

    `lastgroup` is ``c<number>`` of the class.
    """
    groups = "|".join(f"(?P<c{number}>{pattern})" for number, (_, pattern) in enumerate(classes))
    return re.compile(rf"(?<![\w-])(?:{groups})(?![\w])")


PATTERNS: tuple[tuple[Kind, Classes, re.Pattern[str]], ...] = tuple(
    (kind, classes, compiled(classes)) for kind, classes in KINDS
)
