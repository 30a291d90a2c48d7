@testable import AlderRuntime

/// A term's double outside the heap, to compare the term with after collections.
final class Shadow {
  enum Content {
    case word(Term)
    case cons(Shadow, Shadow)
    case tuple([Shadow])
    case raw(kind: Header.Kind, [UInt])
  }

  let content: Content
  /// Words of a copy, saturated.
  let copiedSize: Int

  init(_ content: Content) {
    self.content = content
    let size =
      switch content {
      case .word: 0
      case .cons(let head, let tail): 2 + head.copiedSize + tail.copiedSize
      case .tuple(let elements): elements.reduce(1 + elements.count) { $0 + $1.copiedSize }
      case .raw(_, let words): 1 + words.count
      }
    copiedSize = min(size, 1 << 32)
  }

  private struct Pair: Hashable {
    let term: Term
    let shadow: ObjectIdentifier
  }

  /// `term` is what this is the double of. Never recurses, and looks at what is shared once.
  func describes(_ term: Term) -> Bool {
    var seen = Set<Pair>()
    var pending = [(term, self)]
    while let (term, shadow) = pending.popLast() {
      if term.isPointer,
        !seen.insert(Pair(term: term, shadow: ObjectIdentifier(shadow))).inserted
      {
        continue
      }
      switch shadow.content {
      case .word(let word):
        if term != word { return false }
      case .cons(let head, let tail):
        guard term.isCons else { return false }
        pending.append((term.head, head))
        pending.append((term.tail, tail))
      case .tuple(let elements):
        guard term.isTuple(arity: elements.count) else { return false }
        for (index, element) in elements.enumerated() {
          pending.append((term.elements[index], element))
        }
      case .raw(let kind, let words):
        guard term.isBoxed(kind), term.header.size == words.count else { return false }
        for (index, word) in words.enumerated() where term.box[index + 1].bits != word {
          return false
        }
      }
    }
    return true
  }
}

extension Process {
  /// An object of a raw kind, with those words.
  func raw(_ kind: Header.Kind, _ words: [UInt]) -> Term {
    let box = allocate(words.count + 1)
    box[0] = Header(kind, size: words.count).term
    for (index, word) in words.enumerated() { box[index + 1] = Term(bits: word) }
    return Term(boxed: box)
  }
}

/// A generator with a seed, so that a failure can be repeated (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ word >> 30) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
    return word ^ word >> 31
  }
}
