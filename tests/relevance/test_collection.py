"""Reading a collection, and its questions as every engine takes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_collection import write_collection

from indexer.query.parameters import read
from indexer.query.parser import LONGEST, MOST_TERMS
from indexer.query.tree import And, Word
from relevance.collection import CollectionError, collections_in, read_collection
from relevance.plain_words import fitting, plain


def test_a_collection_holds_its_documents_and_judged_queries(tmp_path: Path) -> None:
    collection = read_collection(write_collection(tmp_path))
    assert collection.name == "harbour"
    assert len(collection.documents) == 5
    assert (
        collection.documents[0].whole == "Canal locks\nA lock lifts boats.\nIts gates are of oak."
    )
    assert collection.documents[1].whole.startswith("The ferry")
    assert list(collection.queries) == ["1", "2"]  # nobody judged the third
    assert collection.judgements["1"] == {"lock/1": 2, "bridge?5": 0}


def test_only_folders_with_all_three_files_are_collections(tmp_path: Path) -> None:
    write_collection(tmp_path, "b")
    write_collection(tmp_path, "a")
    (write_collection(tmp_path, "c") / "qrels.trec").unlink()
    (tmp_path / "README.md").write_text("what lies here", "utf-8")
    assert [folder.name for folder in collections_in(tmp_path)] == ["a", "b"]


def test_other_line_breaks_than_a_line_feed_are_text(tmp_path: Path) -> None:
    folder = write_collection(tmp_path)
    (folder / "queries.tsv").write_text("1\tlocks\u2028and gates\x85of oak\n", "utf-8")
    assert read_collection(folder).queries == {"1": "locks\u2028and gates\x85of oak"}


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("docs.jsonl", '{"id": "1", "title": ""}'),
        ("docs.jsonl", "a text"),
        ("docs.jsonl", "[]"),
        ("queries.tsv", "1 no tab"),
        ("qrels.trec", "1 0 lock/1"),
        ("qrels.trec", "1 0 lock/1 good"),
    ],
)
def test_a_slip_is_named_by_file_and_line(tmp_path: Path, file: str, text: str) -> None:
    folder = write_collection(tmp_path)
    (folder / file).write_text(f"\n{text}\n", "utf-8")
    with pytest.raises(CollectionError, match=rf"{file}, line 2: this is not "):
        read_collection(folder)


def test_a_collection_without_a_judged_query_is_none(tmp_path: Path) -> None:
    folder = write_collection(tmp_path)
    (folder / "qrels.trec").write_text("7 0 lock/1 1", "utf-8")
    with pytest.raises(CollectionError, match="none of the queries is judged"):
        read_collection(folder)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ('gates of a (canal) "lock"?', "gates of a canal lock ?"),
        ("title: boats ~ and sail*", "title boats and sail"),
        ("-boats --quick well-known - 3-4", "boats quick well-known 3-4"),
        ("boats AND NOT quick OR NOTHING", "boats and not quick or NOTHING"),
        ("“curly” C.S.E. o'clock", "curly C.S.E. o'clock"),
    ],
)
def test_signs_of_the_query_language_are_taken_out(typed: str, asked: str) -> None:
    assert plain(typed) == asked


def test_every_word_of_a_plain_question_is_searched_for_as_a_word() -> None:
    text = plain('NOT (title:"boats" OR -sails~2*) AND speaker: unknown: nobody:x')
    tree = read([("q", text)]).tree
    assert isinstance(tree, And)
    assert all(isinstance(child, Word) for child in tree.children)


def test_a_question_longer_than_the_box_goes_without_its_function_words_first() -> None:
    assert fitting("the boats of the canal") == "the boats of the canal"
    words = [f"word{number}" for number in range(MOST_TERMS)]
    assert fitting(" the ".join(words)) == " ".join(words)
    assert fitting(" ".join([*words, "beyond"])) == " ".join(words)
    assert len(fitting("a " + "incomprehensibilities " * MOST_TERMS)) <= LONGEST
