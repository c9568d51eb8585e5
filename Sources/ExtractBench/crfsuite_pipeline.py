"""The yardstick of extract-bench: named entities by python-crfsuite, features in Python and the tagger in C, on one core.

    python3 crfsuite_pipeline.py --train FILE.iob2 --model FILE --tokens FILE [--rounds 3]

Needs Python 3.8 or later and the package python-crfsuite (pip install python-crfsuite, in a virtual environment).

TRAIN is an IOB2 file: a word, a space or tab and a tag a line, an empty line between sentences. MODEL is trained from it unless it is there
already, which is not counted. TOKENS has a token a line and an empty line between sentences; cutting the text into them is not counted
either. Printed is a JSON object: tokens, sentences, the entities found, and for each round the seconds of processor time.
"""

import argparse
import json
import os
import sys
import time

try:
    import pycrfsuite
except ImportError:
    sys.exit(
        "crfsuite_pipeline.py needs the package python-crfsuite: "
        "python3 -m venv VENV && VENV/bin/pip install python-crfsuite, and then --python VENV/bin/python3"
    )


def shape(word):
    """Capital letters as X, small ones as x, digits as d, the rest as it is; runs are folded."""
    folded = []
    for letter in word:
        mark = "X" if letter.isupper() else "x" if letter.isalpha() else "d" if letter.isdigit() else letter
        if not folded or folded[-1] != mark:
            folded.append(mark)
    return "".join(folded)


def own_features(word):
    """What is known of a word by itself: the word, its small letters, its shape and its affixes of one to four letters."""
    lower = word.lower()
    own = ["w=" + word, "l=" + lower, "s=" + shape(word)]
    for length in range(1, min(4, len(lower)) + 1):
        own.append("p=" + lower[:length])
        own.append("e=" + lower[-length:])
    return own


def features(words):
    """The features of each word of a sentence: its own, and those of the two neighbours on either side."""
    own = [own_features(word) for word in words]
    count = len(words)
    result = []
    for place in range(count):
        here = ["bias"] + own[place]
        for offset, mark in ((-2, "-2:"), (-1, "-1:"), (1, "+1:"), (2, "+2:")):
            if 0 <= place + offset < count:
                here += [mark + feature for feature in own[place + offset]]
        if place == 0:
            here.append("BOS")
        if place == count - 1:
            here.append("EOS")
        result.append(here)
    return result


def sentences(path):
    """The sentences of a file: lists of lines, each cut at white space."""
    sentence = []
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            fields = line.split()
            if fields:
                sentence.append(fields)
            elif sentence:
                yield sentence
                sentence = []
    if sentence:
        yield sentence


def train(data, model):
    trainer = pycrfsuite.Trainer(verbose=False)
    for sentence in sentences(data):
        trainer.append(features([fields[0] for fields in sentence]), [fields[-1] for fields in sentence])
    trainer.set_params({"c1": 0.1, "c2": 0.1, "max_iterations": 60, "feature.possible_transitions": True})
    trainer.train(model + ".part")
    os.replace(model + ".part", model)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--train", required=True)
    options.add_argument("--model", required=True)
    options.add_argument("--tokens", required=True)
    options.add_argument("--rounds", type=int, default=3)
    options = options.parse_args()
    if not os.path.exists(options.model):
        train(options.train, options.model)
    tagger = pycrfsuite.Tagger()
    tagger.open(options.model)
    texts = [[fields[0] for fields in sentence] for sentence in sentences(options.tokens)]
    seconds = []
    for _ in range(options.rounds + 1):
        begun = time.process_time()
        entities = 0
        for words in texts:
            entities += sum(tag.startswith("B-") for tag in tagger.tag(features(words)))
        seconds.append(time.process_time() - begun)
    # The first round warms up.
    print(json.dumps({
        "tokens": sum(map(len, texts)), "sentences": len(texts), "entities": entities, "seconds": seconds[1:],
    }))


if __name__ == "__main__":
    main()
