"""Facts: what a rewriting may not lose, add or move, and the comparison of a text before and after."""

from assistant.rewrite.facts.compare import acting, authority, lost
from assistant.rewrite.facts.fact import Fact
from assistant.rewrite.facts.scene import facts

__all__ = ["Fact", "acting", "authority", "facts", "lost"]
