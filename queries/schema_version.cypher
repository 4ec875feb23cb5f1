MATCH (store:KeptStore {name: 'store'}) RETURN store.version AS version;
