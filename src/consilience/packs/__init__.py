"""Domain packs: what an exchange, a strike or a death toll is, told in TOML."""
