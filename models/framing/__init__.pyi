from .framing import ANGLES as ANGLES
from .framing import Box as Box
from .framing import Crop as Crop
from .framing import Framing as Framing
from .framing import fitted as fitted
from .framing import rounded as rounded
from .pixels import framed as framed
