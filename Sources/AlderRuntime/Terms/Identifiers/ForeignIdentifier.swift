/// A pid, port or reference of another node, or of an earlier life of this one, as it comes in
/// external terms. It can be kept, compared, printed and written; there is nobody behind it.
///
///     [header] [node's name] [creation] [word] ...
///
/// The words are 32 bits each: a pid's number and serial, a port's number, the lower half first, a
/// reference's words.
struct ForeignIdentifier {
  let node: Term
  let creation: UInt32
  let words: [UInt32]

  init(node: Term, creation: UInt32, words: [UInt32]) {
    self.node = node
    self.creation = creation
    self.words = words
  }

  /// Precondition: `term` is one.
  init(_ term: Term) {
    let box = term.box
    node = box[1]
    creation = UInt32(truncatingIfNeeded: box[2].bits)
    words = (3..<(term.header.size + 1)).map { UInt32(truncatingIfNeeded: box[$0].bits) }
  }

  func term(_ kind: Header.Kind, in p: Process) -> Term {
    let box = p.allocate(3 + words.count)
    box[0] = Header(kind, size: 2 + words.count).term
    box[1] = node
    box[2] = Term(bits: UInt(creation))
    for index in words.indices { box[3 + index] = Term(bits: UInt(words[index])) }
    return Term(boxed: box)
  }

  /// Of any pid, port or reference.
  init(any term: Term) {
    if term.isBoxed, term.header.kind.isForeign {
      self.init(term)
      return
    }
    let words: [UInt32] =
      if term.isLocalPid {
        [UInt32(term.pidNumber & 0xfff_ffff), UInt32(term.pidNumber >> 28)]
      } else if term.isLocalPort {
        [
          UInt32(truncatingIfNeeded: term.portNumber),
          UInt32(truncatingIfNeeded: term.portNumber >> 32),
        ]
      } else {
        Reference(term).words
      }
    self.init(node: Atom.nonodeNohost, creation: 0, words: words)
  }
}

// MARK: Order

extension ForeignIdentifier {
  /// Pids and ports by their numbers first, references by their nodes first.
  static func compare(_ a: Term, _ b: Term) -> Int {
    let x = ForeignIdentifier(any: a)
    let y = ForeignIdentifier(any: b)
    let nodes = compareNodes(x, y)
    let words = compareWords(x.words, y.words)
    if a.isReference { return nodes != 0 ? nodes : words }
    return words != 0 ? words : nodes
  }

  private static func compareNodes(_ x: ForeignIdentifier, _ y: ForeignIdentifier) -> Int {
    if x.node != y.node { return Term.compareAtoms(x.node, y.node) }
    return Int(x.creation) - Int(y.creation)
  }

  /// From the highest down; words that are not there count as zeros.
  private static func compareWords(_ x: [UInt32], _ y: [UInt32]) -> Int {
    for index in (0..<max(x.count, y.count)).reversed() {
      let a = index < x.count ? x[index] : 0
      let b = index < y.count ? y[index] : 0
      if a != b { return a < b ? -1 : 1 }
    }
    return 0
  }
}
