/// How many words terms take.
extension NativeTable {
  static let termSizes: [Native] = [
    Native("flat_size") { p, term throws(Raise) in
      let size = Copying.flatSize(of: term)
      p.charge(size / 32)
      return Term(small: size)
    },
    Native("size") { p, term throws(Raise) in
      let size = sharedSize(of: term)
      p.charge(size / 8)
      return Term(small: size)
    },
    Native("same") { _, a, b throws(Raise) in Term(a == b) },
  ]

  /// The words that `term` really takes: what it contains twice is counted once.
  private static func sharedSize(of term: Term) -> Int {
    var total = 0
    var seen = Set<Term>()
    var pending = TermStack()
    pending.push(term)
    while let term = pending.pop() {
      guard term.isPointer, seen.insert(term).inserted else { continue }
      if term.isCons {
        total += 2
        pending.push(term.tail)
        pending.push(term.head)
      } else {
        let header = term.header
        total += header.size + 1
        guard !header.kind.isRaw else { continue }
        for index in 1..<(header.size + 1) { pending.push(term.box[index]) }
      }
    }
    return total
  }
}
