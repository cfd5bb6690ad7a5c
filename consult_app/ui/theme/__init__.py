"""Theme files to colours, sizes and fonts: the only room that knows a raw value."""
