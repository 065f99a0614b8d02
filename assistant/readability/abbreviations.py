"""Danish abbreviations, and whether their full stop may also end a sentence.

Keys are lower case and without the last full stop. A word that is also an ordinary one ("min", "stat", "tom", "art")
is left out or counts only before a figure.

Source: Retskrivningsordbogen, §§ 42-43 and the entries of common abbreviations (Dansk Sprognævn, rpo.dsn.dk), with
those of law references and addresses.
"""

from __future__ import annotations

# After these the sentence goes on, whatever follows: "jf. Serviceloven", "dr. Hansen".
_GO_ON = frozenset(
    """
    adr afd afs alm anm ang anv apr att aud bek betænkn bl.a bla blandt.a ca cand cf cfr chr cirk cit cvr
    d.v.s dept dvs eks ekskl ekspl eng etabl evt excl f.eks feks f.o.m feb febr fhv fig fmd forh forts frk
    g.d gl h.h.v hds henh henv hft hhv hr i.f.m i.f.t i.h.t i.s.f ib ifbm iflg ifm ift iht incl inkl instr
    j.nr jan jf jfr jnr jr jvf kap kbh kgl kgs koll komm kons kpt kst l.nr lb lb.nr lbk lbnr ledn lic litr lok
    m.h.p m.h.t matr matr.nr matrnr medl mht mhp modt ndr nov nr nuv obs okt omkr opg oprind opr ordf ovenst
    p.g.a p.nr p.t pers pga pgf pkt pr pr.nr prof pt red reg rep resp skt sdr sep sept sml smh str sv
    t.o.m tdl telf tidl tilf tilsv tlf tlfnr u.a udd udg udk ult v.h.a vedk vedr vejl vejr vha årg årh aug okt dec
    j.-nr sags.nr sagsnr bygn lejl fam ejd ejdnr bhkl cpr
    """.split()
)
# After these a capital letter opens a new sentence: "2 mio. kr. Det ...", "breve mv. Kommunen ...".
_MAY_END = frozenset(
    """
    aps cm d.d d.å d.m dkk e.kr e.l e.lign el.l el.lign etc eur f.kr ff flg gr ha hg kg km kr kvm lign m.fl m.m m.v mfl mia mill
    mio mm mv mvh o.a o.l o.lign oa ol osv o.s.v pct ph.d phd s.e.u s.u stk t.h t.v th tsk tv u.b s.d s.å
    """.split()
)
# Also ordinary words, names or single letters: short only before a figure ("s. 12", "d. 3. maj", "maks. 4 uger").
_BEFORE_FIGURES = frozenset(
    "d s p l n f r t u v k j g i m min maks max sek st bd art bl del vol no kl klokken bil tabl cirka ref dok lov ex".split()
)
# Also ordinary words or units: short when a figure stands before and a small letter or sign follows.
_AFTER_FIGURES = frozenset("min sek t st m l g".split())
# Short before a capital letter as well: part of a name of a place or person.
_IN_NAMES = frozenset("dr st fr nr gl ndr sdr kgs skt hr frk kr bl".split())
# Written without a full stop and still short for something.
_BARE = frozenset(
    """
    fx ca ift ifm iht mht mhp pga mv mfl dvs evt hhv jf jfr kl kr mia mio nr osv pct pkt stk tlf vedr vha inkl ekskl
    bl.a f.eks m.fl m.v m.m o.l e.l p.t p.g.a ifbm incl
    """.split()
)
# With a stroke inside; none ends in a full stop.
STROKED = frozenset("a/s i/s k/s p/s a/b e/f c/o t/r m/k m/s km/t m/sek".split())


def is_abbreviation(key: str, *, after_figure: bool, before_figure: bool, before_capital: bool) -> bool:
    """Tell whether a word followed by a full stop is short for something.

    Args:
        key: the word in lower case, with inner full stops and without the last.
        after_figure: whether a figure stands before it.
        before_figure: whether a figure follows the full stop.
        before_capital: whether a capital letter follows.
    """
    if key in _GO_ON or key in _MAY_END:
        return True
    if before_figure and key in _BEFORE_FIGURES:
        return True
    if after_figure and key in _AFTER_FIGURES:
        return not before_capital
    return key in _IN_NAMES and before_capital


def is_bare_abbreviation(key: str) -> bool:
    """Tell whether a word without a full stop is short for something."""
    return key in _BARE


def may_end(key: str) -> bool:
    """Tell whether a capital letter after the abbreviation opens a new sentence."""
    return key in _MAY_END
