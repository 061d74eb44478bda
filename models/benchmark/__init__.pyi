from .benchmark import BenchmarkRequest as BenchmarkRequest
from .benchmark import markdown as markdown
from .benchmark import run_benchmark as run_benchmark
