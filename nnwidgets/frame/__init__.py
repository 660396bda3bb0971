"""What every live picture stands on: base class, traits, shared models, front ends, stills, data files."""
