"""Which claims meet: one partner an article, the best in sum, whatever the order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.align.toy import align, align_groups

FIRE = "The warehouse fire in Dunmore killed 4 workers on the night shift."
FIRE_AGAIN = "A warehouse fire in Dunmore killed 5 workers on the night shift."
COST = "Rebuilding the town library will take 18 months, its director believes."
COST_AGAIN = "Rebuilding the town library will take 20 months, its director believes."
LONE = "Seagulls stole 37 sandwiches from tourists along the pier yesterday."


def test_alike_sentences_meet_whatever_their_numbers():
    groups = align(f"{FIRE}\n{COST}", f"{COST_AGAIN}\n{FIRE_AGAIN}")
    assert {"0": ["4"], "1": ["5"]} in groups
    assert {"0": ["18"], "1": ["20"]} in groups


def test_what_one_article_says_stays_alone():
    assert {"1": ["37"]} in align(FIRE, f"{FIRE_AGAIN}\n{LONE}")


def test_one_claim_differs_with_one_partner_at_most():
    groups = align(FIRE, f"{FIRE}\n{FIRE_AGAIN}")
    assert {"0": ["4"], "1": ["4"]} in groups
    assert {"1": ["5"]} in groups


def test_repeated_mentions_are_one_fact_told_by_the_body():
    groups = align(f"Warehouse fire in Dunmore kills 4 workers on the night shift\n\n{FIRE}\n{LONE}", COST)
    assert [len(group["0"]) for group in groups if "0" in group] in ([2, 1], [1, 2])


def test_of_mentions_that_match_alike_the_first_is_quoted():
    article = f"{FIRE}\n{LONE}\nThe warehouse fire in Dunmore killed 4 workers on the night shift, again."
    assert quoted(article, FIRE_AGAIN)["0"] == FIRE


def test_a_mention_that_matches_far_better_is_quoted_though_it_comes_later():
    vague = "A warehouse fire killed 4."
    assert quoted(f"{vague}\n{LONE}\n{FIRE}", FIRE_AGAIN)["0"] == FIRE


def test_a_figure_is_quoted_rather_than_a_vague_word_in_front_of_it():
    vague = "The warehouse fire in Dunmore killed 99 workers on the night shift."
    article = f"{vague}\n{LONE}\n{FIRE}"
    assert quoted(article, FIRE_AGAIN, compatible=anything)["0"] == FIRE


def test_of_two_values_in_one_article_the_one_that_the_other_article_gives_is_quoted():
    other = "The warehouse fire in Dunmore killed 6 workers on the night shift."
    article = f"{other}\n{LONE}\n{FIRE_AGAIN}"
    assert quoted(article, FIRE_AGAIN, compatible=anything)["0"] == FIRE_AGAIN


def anything(*_):
    return True


def quoted(*texts, compatible=None):
    """The sentence quoted of each article, in the one group that both texts give."""
    how = {} if compatible is None else {"compatible": compatible}
    (group,) = [g for g in align_groups(*texts, **how) if len(g.clusters) > 1]
    return {mention.claim.article: mention.claim.sentence.text for mention in group.evidence}


SENTENCES = [FIRE, FIRE_AGAIN, COST, COST_AGAIN, LONE]
ARTICLE = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True).map("\n".join)


@settings(max_examples=30, deadline=None)
@given(st.lists(ARTICLE, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_no_group(texts, random):
    order = list(range(len(texts)))
    random.shuffle(order)
    straight = align(*texts)
    shuffled = align(*[texts[i] for i in order])
    named = [{str(order[int(a)]): words for a, words in group.items()} for group in shuffled]
    assert _as_set(named) == _as_set(straight)


def _as_set(groups):
    return sorted(sorted((article, tuple(words)) for article, words in group.items()) for group in groups)
