"""Posts to an index: IDs, documents, builds and the manifest."""
