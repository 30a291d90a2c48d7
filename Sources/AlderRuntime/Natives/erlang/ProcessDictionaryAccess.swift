extension NativeTable {
  static let processDictionary: [Native] = [
    Native("put") { p, key, value throws(Raise) in
      p.state.pointee.dictionary.put(key, value) ?? Atom.undefined
    },
    Native("get") { p, key throws(Raise) in p.state.pointee.dictionary[key] ?? Atom.undefined },
    Native("get") { p throws(Raise) in p.dictionaryList() },
    Native("get_keys") { p throws(Raise) in
      var keys = Term.empty
      p.state.pointee.dictionary.forEach { key, _ in keys = p.cons(key, keys) }
      return keys
    },
    Native("get_keys") { p, value throws(Raise) in
      var keys = Term.empty
      p.state.pointee.dictionary.forEach { key, candidate in
        if candidate.isExactlyEqual(to: value) { keys = p.cons(key, keys) }
      }
      return keys
    },
    Native("erase") { p, key throws(Raise) in
      p.state.pointee.dictionary.erase(key) ?? Atom.undefined
    },
    Native("erase") { p throws(Raise) in
      let all = p.dictionaryList()
      p.state.pointee.dictionary.eraseAll()
      return all
    },
  ]
}

extension Process {
  /// The process dictionary as a list of pairs.
  func dictionaryList() -> Term {
    var pairs = Term.empty
    state.pointee.dictionary.forEach { key, value in pairs = cons(tuple(key, value), pairs) }
    return pairs
  }
}
