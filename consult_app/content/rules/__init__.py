"""What a pack must keep to: each rule reports a Problem at the line and column of what broke it."""
