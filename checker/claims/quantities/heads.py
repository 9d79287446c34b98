"""What a number really counts where the words behind it say otherwise: acts, goods, streaks, prizes."""

from __future__ import annotations

from checker.claims.numbers import View
from checker.claims.quantities.amount import Amount
from checker.claims.quantities.ellipsis import those_of
from checker.claims.quantities.events import names_total
from checker.claims.quantities.lexicon import Lexicon
from checker.claims.quantities.nouns import Noun
from checker.claims.quantities.prizes import prize_of
from checker.claims.quantities.product_units import goods_of
from checker.claims.quantities.repetitions import act_of
from checker.claims.quantities.streaks import streak_of
from checker.claims.quantities.subjects import noun_elsewhere


def head_of(view: View, amount: Amount, noun: Noun, told: Noun | None, lexicon: Lexicon) -> Noun:
    """The noun that an amount without a unit counts, by the noun phrase behind it and the words around.

    `told`: what the number before it counts.
    """
    noun = goods_of(view, amount, noun, lexicon)
    noun = streak_of(view, amount, prize_of(view, amount, noun, lexicon), lexicon)
    noun = act_of(view, amount, noun, lexicon)
    noun = those_of(view, amount, noun, told, lexicon)
    return noun if names_total(view, amount, lexicon) else noun_elsewhere(view, amount, noun, told, lexicon)
