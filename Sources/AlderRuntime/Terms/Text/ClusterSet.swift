/// Grapheme clusters among which others are looked for.
struct ClusterSet {
  /// Of single code points: those of ASCII, a bit for each.
  private var ascii: (low: UInt64, high: UInt64) = (0, 0)
  private var characters: [UInt32] = []
  private var clusters: [[UInt32]] = []

  /// Newlines are looked for, and line ends of two characters are not: so newlines are found in these.
  private(set) var dividesLineEnds = false

  /// Nil if it is no list of code points and flat lists of them.
  init?(_ list: Term) {
    var rest = list
    while rest.isCons {
      if let character = ListSource.codePoint(rest.head) {
        insert(character)
      } else {
        var source = ListSource(rest.head)
        var cluster: [UInt32] = []
        while let character = source.next() { cluster.append(character) }
        guard source.isAtEnd else { return nil }
        clusters.append(cluster)
      }
      rest = rest.tail
    }
    guard rest.isEmpty else { return nil }
    dividesLineEnds = contains(0x0a, []) && !contains(0x0d, [0x0a])
  }

  private mutating func insert(_ character: UInt32) {
    switch character {
    case ..<64: ascii.low |= 1 << character
    case ..<128: ascii.high |= 1 << (character - 64)
    default: characters.append(character)
    }
  }

  /// Whether it has the cluster that begins with `first`.
  @inline(__always) func contains(_ first: UInt32, _ others: [UInt32]) -> Bool {
    guard others.isEmpty else { return containsCluster(first, others) }
    if first < 64 { return ascii.low >> first & 1 != 0 }
    if first < 128 { return ascii.high >> (first - 64) & 1 != 0 }
    return !characters.isEmpty && characters.contains(first)
  }

  private func containsCluster(_ first: UInt32, _ others: [UInt32]) -> Bool {
    clusters.contains { $0.first == first && $0.dropFirst().elementsEqual(others) }
  }
}
