"""Seeds of which no more than the sidecar is there."""

import hashlib

import pytest

from generator.errors import SeedError
from generator.ingest import is_withheld, read_seed, read_seeds, read_withheld
from generator.models import Metadata

TEXT = "He went."
SHA256 = hashlib.sha256(TEXT.encode()).hexdigest()


def test_a_sidecar_that_names_its_text_is_a_withheld_seed_under_the_id_of_its_document(put, config):
    seed = put("fetched/a b.txt", TEXT)
    sidecar = put("fetched/a b.yml", f"title: T\nsha256: {SHA256.upper()}\nretrieved: 2026-03-05\n")
    document = read_seed(seed, config)
    seed.unlink()
    documents, (withheld,), errors = read_seeds(config)
    assert (documents, errors) == ((), ())
    assert (withheld.id, withheld.path.as_posix()) == (document.id, "seeds/fetched/a b.yml")
    assert withheld.metadata == document.metadata
    assert withheld.metadata == Metadata(title="T", publish="used", retrieved="2026-03-05", sha256=SHA256)
    assert is_withheld(seed)
    assert read_withheld(seed, config) == read_withheld(sidecar, config) == withheld


def test_beside_its_text_a_sidecar_is_no_withheld_seed(put, config):
    seed = put("a.txt", TEXT)
    put("a.yml", f"sha256: {SHA256}\n")
    assert not is_withheld(seed)
    documents, withheld, errors = read_seeds(config)
    assert (len(documents), withheld, errors) == (1, (), ())


def test_a_withheld_seed_under_the_id_of_another_is_reported(put, config):
    put("a-b.txt", TEXT)
    put("a/b.yml", f"sha256: {SHA256}\n")
    documents, withheld, (error,) = read_seeds(config)
    assert (len(documents), withheld) == (1, ())
    assert str(error) == "seeds/a/b.yml: would have the same page as seeds/a-b.txt ('a-b'); rename one of them"


def test_a_text_that_its_sidecar_does_not_name_is_refused(put, config):
    put("a.yml", f"sha256: {SHA256[::-1]}\n")
    with pytest.raises(SeedError, match=rf"is not the text that its sidecar names .* write `sha256: {SHA256}`"):
        read_seed(put("a.txt", TEXT), config)


def test_front_matter_cannot_name_its_own_text(put, config):
    seed = put("a.md", f"---\nsha256: {SHA256}\n---\nHe went.")
    assert read_seed(seed, config).metadata.sha256 == ""


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("sha256: abc", "'sha256' is 'abc', which is no SHA-256; write its 64 digits, or remove the line"),
        ("retrieved: 2026-03", "'retrieved' is '2026-03', which is no day; write it as 2016-03-09"),
        ("title: T", "a sidecar without a seed"),
    ],
)
def test_a_sidecar_that_cannot_be_used_is_reported(put, config, line, reason):
    put("a.yml", f"{line}\n")
    (error,) = read_seeds(config).errors
    assert reason in str(error)
