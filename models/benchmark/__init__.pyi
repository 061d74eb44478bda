from .benchmark import BenchmarkRequest as BenchmarkRequest
from .benchmark import run_benchmark as run_benchmark
from .table import markdown as markdown
