"""Which claims meet: one partner an article, the best in sum, whatever the order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.check import check
from checker.model.article import Article
from checker.model.claim import Kind
from checker.model.report import Severity
from tests.align.toy import align, align_groups
from tests.word_encoder import WordEncoder

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


def test_the_score_of_a_finding_is_that_of_the_mentions_that_match_best():
    vague = "A warehouse fire killed 4."

    def score(first):
        articles = [Article(text=first, id="a"), Article(text=FIRE, id="b")]
        (finding,) = check(articles, encoder=WordEncoder()).findings
        return finding.score

    assert score(f"{vague}\n{FIRE}") > score(vague)


def quoted(*texts):
    """The sentence quoted of each article, in the one group that both texts give."""
    (group,) = [g for g in align_groups(*texts) if len(g.clusters) > 1]
    return {mention.claim.article: mention.claim.sentence.text for mention in group.evidence}


EIGHT = "The battery of the Marlow phone lasts eight hours on a charge, its maker says."
UP_TO_EIGHT = "The battery of the Marlow phone lasts up to eight hours on a charge, its maker says."
BOTH = f"{EIGHT}\n{LONE}\n{UP_TO_EIGHT}"


def told(*texts):
    """Each finding: the words of each outlet by its place, and which outlets differ."""
    articles = [Article(text=text, id=str(i)) for i, text in enumerate(texts)]
    return [
        (
            [(int(claim.article), claim.text) for claim in finding.evidence],
            [r.between for r in finding.relations if r.judgement.severity is not Severity.NONE],
        )
        for finding in check(articles, encoder=WordEncoder()).findings
    ]


def test_an_outlet_that_gives_two_values_differs_from_none_that_gives_either():
    assert told(EIGHT, BOTH) == [([(0, "eight hours"), (1, "eight hours")], [])]
    assert told(BOTH, UP_TO_EIGHT) == [([(0, "up to eight hours"), (1, "up to eight hours")], [])]


def test_outlets_that_give_one_value_stand_together_and_one_finding_tells_who_differs():
    assert sorted(told(EIGHT, UP_TO_EIGHT, UP_TO_EIGHT, BOTH)) == [
        ([(0, "eight hours"), (1, "up to eight hours"), (2, "up to eight hours")], [(0, 1), (0, 2)]),
        ([(0, "eight hours"), (3, "eight hours")], []),
        ([(1, "up to eight hours"), (2, "up to eight hours"), (3, "up to eight hours")], []),
    ]


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


def told_alone(report):
    return [claim.text for claim in report.single_source if claim.kind is Kind.QUANTITY]


def test_what_an_article_says_besides_is_told_where_outlets_differ():
    article = f"{UP_TO_EIGHT}\n{LONE}\n{EIGHT}"
    other = EIGHT.replace("eight", "six")
    report = check([Article(article, "0"), Article(other, "1")], encoder=WordEncoder())
    (finding,) = report.findings
    assert [claim.text for claim in finding.evidence] == ["up to eight hours", "six hours"]
    assert [[claim.text for claim in claims] for claims in finding.mentions] == [["eight hours"], []]
    assert told_alone(report) == ["37 sandwiches"]


def test_what_an_article_says_besides_is_its_own_where_all_agree():
    report = check([Article(BOTH, "0"), Article(EIGHT, "1")], encoder=WordEncoder())
    assert told_alone(report) == ["37 sandwiches", "up to eight hours"]
