"""The sentence of a stable code, in whichever table it stands."""

from __future__ import annotations

from collections import ChainMap
from typing import Final

from counter_app.sentences.batch_sentences import BATCH_SENTENCES
from counter_app.sentences.life_sentences import LIFE_SENTENCES
from counter_app.sentences.reading_sentences import READING_SENTENCES
from counter_app.sentences.sentences import SENTENCES

ALL_SENTENCES: Final = ChainMap(SENTENCES, READING_SENTENCES, BATCH_SENTENCES, LIFE_SENTENCES)
