"""What a voice makes of an article: the score, and each sentence as it sounds and is timed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from reader.article import Article
from reader.consent import OnlinePermit
from reader.german.spoken import spoken_sentences
from reader.opening import open_article
from reader.score import Place, Score
from reader.sound import sound_of
from reader.speech.ensemble import Ensemble, default_ensemble
from reader.speech.values import Delivery
from reader.timing import Clip, make_clip
from tests.stories.ears import as_recorded
from tests.stories.recording import RATE, Sound

VOICE = "gmw/de"


@dataclass(frozen=True)
class Known:
    """An article as the program reads it."""

    score: Score
    studio: Ensemble

    @cached_property
    def places(self) -> list[Place]:
        """All places in reading order."""
        return [entry.place for entry in self.score.walk(self.score.first())]

    def at(self, speed: float) -> "Known":
        """The same at another speed."""
        return Known(self.score.at(replace(self.score.delivery, speed=speed)), self.studio)

    def sentence(self, place: Place) -> tuple[Clip, Sound]:
        """The timed clip of a place, and its sound as a recording would hold it."""
        utterance = self.score.entry(place).utterance
        recording = self.studio.record(utterance, self.score.delivery)
        aligner = self.studio.aligner(self.score.delivery.voice)
        clip = make_clip(recording.key, utterance, recording.takes, aligner)
        return clip, as_recorded(sound_of(recording.takes))

    def from_word(self, place: Place, character: int) -> Sound:
        """The sound of a sentence from the word on that begins at a character of the article."""
        clip, sound = self.sentence(place)
        return sound[round(float(clip.timeline.time_of(character)) * RATE) :]

    def text(self, place: Place) -> str:
        """The printed sentence."""
        return self.score.entry(place).sentence.of(self.score.article.text)


@contextmanager
def known(source: str, cache: Path, voice: str = VOICE) -> Iterator[Known]:
    """Know an article; ends the voice afterwards."""
    permit = OnlinePermit()
    permit.give()
    studio = default_ensemble(cache, permit)
    try:
        yield Known(Score(_article(source), Delivery(voice), spoken_sentences), studio)
    finally:
        studio.close()


def _article(source: str) -> Article:
    return open_article(source).article
