"""One consultation as a value: state, actions, and the pure step between them. No Qt, no disk."""
