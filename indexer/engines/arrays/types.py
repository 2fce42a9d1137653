"""The array types of this room."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

# Any integer array of what is stored: mapped from a file, as narrow as its values allow.
Stored = NDArray[np.integer[Any]]
# Document numbers, or places in another array: what numpy indexes by without a conversion.
Numbers = NDArray[np.intp]
# One score a document. Of 32 bits: seven digits, where scores are shown with six.
Scores = NDArray[np.float32]
Mask = NDArray[np.bool_]
