import Testing

@testable import AlderRuntime

/// Depth is nothing special: a million levels of anything are collected, copied and measured.
@Suite struct HeapDepthTests {
  private static let depth = 1_000_000

  enum Shape: CaseIterable { case list, headNested, tuple, closure, map }

  private static func grow(_ shape: Shape, _ p: Process, _ inner: Term) -> Term {
    switch shape {
    case .list: return p.cons(Term(small: 1), inner)
    case .headNested: return p.cons(inner, .empty)
    case .tuple: return p.tuple(Atom.ok, inner, Atom.error)
    case .closure:
      let box = p.allocate(3)
      box[0] = Header(.closure, size: 2).term
      box[1] = Term(small: 0)
      box[2] = inner
      return Term(boxed: box)
    case .map:
      let keys = p.tuple([Atom.ok])
      let box = p.allocate(3)
      box[0] = Header(.flatMap, size: 2).term
      box[1] = keys
      box[2] = inner
      return Term(boxed: box)
    }
  }

  private static func inner(_ shape: Shape, _ term: Term) -> Term {
    switch shape {
    case .list: term.tail
    case .headNested: term.head
    case .tuple: term.elements[1]
    case .closure, .map: term.box[2]
    }
  }

  private static func levels(_ shape: Shape, _ term: Term) -> Int {
    var term = term
    var count = 0
    while term.isPointer {
      count += 1
      term = inner(shape, term)
    }
    return count
  }

  @Test(arguments: Shape.allCases) func deepTermsAreCollectedAndCopied(shape: Shape) {
    let bare = BareProcess()
    for _ in 0..<Self.depth {
      bare.p[0] = Self.grow(shape, bare.p, bare.p[0])
      bare.collectIfWanted()
    }
    bare.collect(full: true, isVerified: false)
    #expect(Self.levels(shape, bare.p[0]) == Self.depth)

    let size = Copying.size(of: bare.p[0])
    let (copy, fragment) = Fragment.copy(of: bare.p[0])
    #expect(fragment?.header.pointee.used == size)
    bare.p[1] = copy
    bare.p.adopt(fragment!)
    bare.p[0] = .empty
    bare.collect(isVerified: false)
    bare.collect()
    #expect(Self.levels(shape, bare.p[1]) == Self.depth)
  }

  /// The stack is looked through at each collection, so the room for new terms has to grow with it.
  @Test func deepRecursionIsNotQuadratic() {
    let bare = BareProcess(slotCount: 2)
    let site = Site(function: bare.function, handler: nil, location: .none)
    let call = CallStep(
      site,
      CallPlan(frameSize: 2, destination: 0, next: bare.unreachable, live: LiveSlots(first: 1)))
    for number in 0..<Self.depth {
      bare.p[0] = bare.p.cons(Term(small: number), .empty)
      bare.push(by: call, slotCount: 2)
      bare.collectIfWanted()
    }
    #expect(bare.machine.collections.collectionCount < 200)
    var wrong = 0
    for number in (0..<Self.depth).reversed() {
      bare.pop()
      if bare.p[0].head != Term(small: number) { wrong += 1 }
    }
    #expect(wrong == 0)
    bare.p.trimStack(keeping: 2)
    #expect(bare.p.state.pointee.stack.capacity <= 256)
  }
}

extension BareProcess {
  var unreachable: Next { End(Site(function: function, handler: nil, location: .none)).asNext }
  private final class End: Step {}
}
