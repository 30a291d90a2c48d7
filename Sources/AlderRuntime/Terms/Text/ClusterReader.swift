/// Reads a text cluster by cluster.
struct ClusterReader<Source: CharacterSource> {
  /// The cluster that has been read: from where to where, and its code points.
  private(set) var start: Source
  private(set) var end: Source
  private(set) var first: UInt32 = 0
  private(set) var others: [UInt32] = []

  /// The code point that begins the next cluster, and what is behind it.
  private var ahead: UInt32?
  private var behind: Source
  private var breaks = ClusterBreaks()
  private let dividesLineEnds: Bool

  /// `dividesLineEnds`: the two characters of a line end count as two clusters.
  init(_ source: Source, dividesLineEnds: Bool = false) {
    start = source
    end = source
    behind = source
    self.dividesLineEnds = dividesLineEnds
    ahead = behind.next()
    if let ahead { _ = breaks.hasBreak(before: ahead) }
  }

  /// Nothing is left, and all has been characters.
  var isAtEnd: Bool { ahead == nil && behind.isAtEnd }

  /// False at the end, and where something that is no character leaves open whether the cluster is complete.
  @inline(__always) mutating func read() -> Bool {
    guard let character = ahead else { return false }
    first = character
    if !others.isEmpty { others.removeAll(keepingCapacity: true) }
    start = end
    end = behind
    ahead = behind.next()
    while let next = ahead, !breaks.hasBreak(before: next), !(next == 0x0a && dividesLineEnds) {
      others.append(next)
      end = behind
      ahead = behind.next()
    }
    return ahead != nil || behind.isAtEnd
  }

  /// The cluster as a term: a code point, or a list of several.
  @inline(__always) func cluster(_ p: Process) -> Term {
    let head = Term(small: Int(first))
    if others.isEmpty { return head }
    return p.cons(head, p.list(others.map { Term(small: Int($0)) }))
  }
}
