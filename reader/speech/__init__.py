"""Speech: voices, takes, the protocol of the engines, the workers they run in and the store of sounds."""
