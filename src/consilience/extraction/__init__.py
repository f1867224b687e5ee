"""From one analysed account to its claims, one module a part of a claim."""
