"""Plain Danish: what makes a text hard, and an easier wording that keeps every fact."""
