"""The article page: text set in one column, three layers of highlight under it, and scrolling that follows."""
