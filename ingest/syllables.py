"""Whether a text is Vietnamese, told by how many of its marked words are possible syllables."""

import re
import unicodedata

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_RHYMES = re.findall(
    r"\S+",
    """a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e
    ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên
    iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng
    oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp
    ơt u ua uân uâng uât uây uc ue uê uêch uênh ui um un ung uơ up ut uy uya uych uynh uyp
    uyt uyên uyêt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu uôc uôi
    uôm uôn uông uôt y yêm yên yêng yêt yêu iê uâ""",
)
# matches "nghiêp" (of nghiệp, its tone off), "nươc", "giưa"; not "thâÂ", "trẩm³"
_SYLLABLE = re.compile(
    r"(?:ngh?|nh?|ch?|gh?|gi|kh?|ph?|qu|th|tr?|b|d|đ|h|l|m|r|s|v|x)?(?:"
    + "|".join(sorted(_RHYMES, key=len, reverse=True))
    + ")"
)
_MARKED_WORD = re.compile(r"[A-Za-z]*[^\x00-\x7f\s][^\s!-/:-@\[-`{-~]*")
_SAMPLE = 60_000


def vietnamese(text: str) -> float:
    """The share of words with marked letters that are possible Vietnamese syllables, 0 where there
    are none."""
    words = _MARKED_WORD.findall(text[:_SAMPLE])
    if not words:
        return 0.0
    return sum(map(is_syllable, words)) / len(words)


def is_syllable(word: str) -> bool:
    """Whether a word is built as a Vietnamese syllable is: onset, rhyme, at most one tone."""
    if len(word) > 24 or not (
        word.islower() or word.isupper() or word.istitle() or word[1:].islower()
    ):
        return False
    apart = unicodedata.normalize("NFD", word.lower())
    bare, tones = _TONES.subn("", apart)
    return tones <= 1 and bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)))
