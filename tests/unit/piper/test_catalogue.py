"""What is offered for download."""

import re

import pytest

from reader.speech.piper.catalogue import OfferUnknown, offer_of, offers


def test_german_voices_are_offered_with_size_licence_and_place() -> None:
    known = {offer.name: offer for offer in offers()}
    assert len(known) == 9
    thorsten = known["de_DE-thorsten-medium"]
    assert thorsten.title() == "Thorsten (natürlich, mittel)"
    assert thorsten.licence == "CC0"
    assert thorsten.is_known
    assert [file.path for file in thorsten.files] == [
        "de/de_DE/thorsten/medium/de_DE-thorsten-medium.onnx.json",
        "de/de_DE/thorsten/medium/de_DE-thorsten-medium.onnx",
    ]
    assert [file.name for file in known["de_DE-eva_k-x_low"].files][1] == "de_DE-eva_k-x_low.onnx"
    assert not known["de_DE-eva_k-x_low"].is_known
    assert known["de_DE-ramona-low"].licence is None


def test_every_checksum_that_stands_there_can_be_one() -> None:
    for offer in offers():
        assert 20_000_000 < offer.size < 120_000_000
        for file in offer.files:
            assert file.digest is None or re.fullmatch("sha256:[0-9a-f]{64}", file.digest)


@pytest.mark.parametrize("name", ["de_DE-kerstin-low", "kerstin-low", "piper/de_DE-kerstin-low"])
def test_an_offer_is_found_by_what_people_type(name: str) -> None:
    assert offer_of(name).name == "de_DE-kerstin-low"


def test_what_is_not_offered_is_answered_with_what_is() -> None:
    with pytest.raises(OfferUnknown) as caught:
        offer_of("caruso")
    assert "de_DE-thorsten-high" in caught.value.known
