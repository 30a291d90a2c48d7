import Glibc

/// What is still to be compared in a walk over two terms, which must not recurse on the host stack.
///
/// An item is a run of words of the one term and as many of the other. Begins in memory of the
/// caller's and moves to the C heap when that is full.
struct WalkStack: ~Copyable {
  private var words: Words
  private var top: Words
  private var end: Words
  private var isOwned = false
  /// Memory that items point to: each block's first word leads to the next.
  private var temporaries: Words?

  /// Words of an item: two pointers or terms, and a count with the mode.
  private static let itemSize = 3
  static let initialCapacity = 20 * itemSize

  init(_ initial: UnsafeMutableBufferPointer<Term>) {
    words = initial.baseAddress.unsafelyUnwrapped
    top = words
    end = words + initial.count
  }

  deinit {
    if isOwned { free(words) }
    var block = temporaries
    while let current = block {
      block = Words(bitPattern: current[0].bits)
      free(current)
    }
  }

  @inline(__always) var isEmpty: Bool { top == words }

  /// One term and one other.
  @inline(__always) mutating func push(_ a: Term, _ b: Term, exactly: Bool) {
    push(Item(a: a.bits, b: b.bits, tag: exactly ? 1 : 0))
  }

  /// `count` terms and as many others.
  @inline(__always) mutating func push(_ a: Words, _ b: Words, count: Int, exactly: Bool) {
    if count == 0 { return }
    push(Item(a: UInt(bitPattern: a), b: UInt(bitPattern: b), tag: count << 1 | (exactly ? 1 : 0)))
  }

  /// The next two terms. Precondition: not empty.
  @inline(__always) mutating func pop() -> (a: Term, b: Term, exactly: Bool) {
    let item = top - Self.itemSize
    let tag = item[2].small
    let exactly = tag & 1 != 0
    if tag <= 1 {
      top = item
      return (item[0], item[1], exactly)
    }
    let a = Words(bitPattern: item[0].bits).unsafelyUnwrapped
    let b = Words(bitPattern: item[1].bits).unsafelyUnwrapped
    if tag <= 3 {
      top = item
    } else {
      item[0] = Term(bits: UInt(bitPattern: a + 1))
      item[1] = Term(bits: UInt(bitPattern: b + 1))
      item[2] = Term(small: tag - 2)
    }
    return (a[0], b[0], exactly)
  }

  private struct Item {
    let a: UInt
    let b: UInt
    /// The count, 0 for terms themselves, shifted by one; lowest bit: to be compared exactly.
    let tag: Int
  }

  @inline(__always) private mutating func push(_ item: Item) {
    if top == end { grow() }
    top[0] = Term(bits: item.a)
    top[1] = Term(bits: item.b)
    top[2] = Term(small: item.tag)
    top += Self.itemSize
  }

  @inline(never) private mutating func grow() {
    let count = top - words
    let size = count * 2 * MemoryLayout<Term>.stride
    guard let memory = isOwned ? realloc(words, size) : malloc(size) else {
      Block.outOfMemory(count * 2)
    }
    let grown = memory.assumingMemoryBound(to: Term.self)
    if !isOwned { grown.update(from: words, count: count) }
    isOwned = true
    words = grown
    top = grown + count
    end = grown + count * 2
  }

  /// Uninitialised words that live as long as the walk.
  mutating func temporary(_ count: Int) -> Words {
    guard let memory = malloc((count + 1) * MemoryLayout<Term>.stride) else {
      Block.outOfMemory(count)
    }
    let block = memory.assumingMemoryBound(to: Term.self)
    block[0] = Term(bits: UInt(bitPattern: temporaries))
    temporaries = block
    return block + 1
  }
}
