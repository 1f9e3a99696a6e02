-- Parameters: id, title, publisher, day of publication, url, revision.
INSERT INTO sources (id, title, publisher, published_on, url, changed_revision) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
  title = excluded.title,
  publisher = excluded.publisher,
  published_on = excluded.published_on,
  url = excluded.url,
  changed_revision = excluded.changed_revision;
