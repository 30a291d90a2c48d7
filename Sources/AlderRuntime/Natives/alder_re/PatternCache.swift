import Synchronization

/// The patterns that have been compiled lately, by their keys. What `re:compile/2` returns has the key and
/// nothing else, so that it is a term like any other: it can be sent, stored and written to a file. It is
/// compiled anew when it is not here.
enum PatternCache {
  /// When so many are there, all go: whoever needs them has them back soon.
  private static let capacity = 256

  private static let patterns = Mutex<[[UInt8]: CompiledPattern]>([:])

  static func pattern(_ key: [UInt8]) throws(CompiledPattern.Failure) -> CompiledPattern {
    if let found = patterns.withLock({ $0[key] }) { return found }
    let compiled = try CompiledPattern(key: key)
    patterns.withLock { patterns in
      if patterns.count >= capacity { patterns.removeAll(keepingCapacity: true) }
      patterns[key] = compiled
    }
    return compiled
  }
}
