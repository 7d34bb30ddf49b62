"""Many pages converted at once, by as many processes as there are processors; what they make lies in the cache."""

import gc
import logging
import multiprocessing
import os
import sys
import threading
import warnings
from collections.abc import Sequence
from contextlib import suppress

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.rendered.conversion import KeptPage

_MANY = 50
"""Pages from which on it is worth starting processes."""


def convert_ahead(pages: Sequence[KeptPage], config: MkDocsConfig, files: Files) -> None:
    """Convert the pages of which nothing is kept, if there are many and more than one processor.

    Whatever goes wrong is said when the page is rendered: it is not kept, so it is converted once more.
    """
    processors = count_processors()
    if processors == 1:
        return
    for page in pages:
        page.read_source(config)
    missing = [page for page in pages if not page.is_kept()]
    if len(missing) < _MANY:
        return
    fork = multiprocessing.get_context("fork")
    shares = [missing[first::processors] for first in range(processors)]
    processes = [fork.Process(target=_convert, args=(share, config, files), daemon=True) for share in shares]
    gc.freeze()  # a look for unused objects would copy the memory that the processes share
    with warnings.catch_warnings():  # of the threads that libraries for arithmetic keep, which take no part
        warnings.simplefilter("ignore", DeprecationWarning)
        for process in processes:
            process.start()
    for process in processes:
        process.join()
    gc.unfreeze()


def count_processors() -> int:
    """Return how many processes may share the work: one where this process cannot be forked as it is."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" and threading.active_count() == 1 else 1


def _convert(pages: Sequence[KeptPage], config: MkDocsConfig, files: Files) -> None:
    logging.disable()
    with suppress(Exception):
        for page in pages:
            page.render(config, files)
            page.content = None
