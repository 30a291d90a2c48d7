import Glibc

/// A node of an `OrderedTree`.
///
///     [count, capacity, is a leaf][previous leaf][next leaf] [key ...] [object or child ...]
///
/// `keys[i]` is the key of object `i`, or the smallest key below child `i`. Keys are words of the objects
/// themselves: comparing small integers and atoms does not touch those.
struct TreeNode: Equatable {
  private struct Header {
    var count: Int32
    let capacity: Int16
    let isLeaf: Bool
    var previous: TreeNode?
    var next: TreeNode?
  }

  private let header: UnsafeMutablePointer<Header>

  static let fullCapacity = 32

  init(isLeaf: Bool, capacity: Int = Self.fullCapacity) {
    let size = MemoryLayout<Header>.stride + 2 * capacity * MemoryLayout<Term>.stride
    guard let memory = malloc(size) else { Block.outOfMemory(size / 8) }
    header = memory.assumingMemoryBound(to: Header.self)
    header.initialize(
      to: Header(count: 0, capacity: Int16(capacity), isLeaf: isLeaf, previous: nil, next: nil))
  }

  func free() { Glibc.free(header) }

  @inline(__always) var isLeaf: Bool { header.pointee.isLeaf }
  @inline(__always) var capacity: Int { Int(header.pointee.capacity) }
  @inline(__always) var count: Int {
    get { Int(header.pointee.count) }
    nonmutating set { header.pointee.count = Int32(truncatingIfNeeded: newValue) }
  }
  var previous: TreeNode? {
    get { header.pointee.previous }
    nonmutating set { header.pointee.previous = newValue }
  }
  var next: TreeNode? {
    get { header.pointee.next }
    nonmutating set { header.pointee.next = newValue }
  }

  @inline(__always) var keys: Words {
    UnsafeMutableRawPointer(header + 1).assumingMemoryBound(to: Term.self)
  }
  private var slots: UnsafeMutableRawPointer { UnsafeMutableRawPointer(keys + capacity) }
  /// Precondition: `isLeaf`.
  @inline(__always) var objects: UnsafeMutablePointer<TableObject> {
    slots.assumingMemoryBound(to: TableObject.self)
  }
  /// Precondition: not `isLeaf`.
  @inline(__always) var children: UnsafeMutablePointer<TreeNode> {
    slots.assumingMemoryBound(to: TreeNode.self)
  }

  /// The index of the first key that is not less than `key`.
  @inline(__always) func lowerBound(_ key: Term) -> Int {
    let keys = self.keys
    var low = 0
    var high = count
    while low < high {
      let middle = (low &+ high) &>> 1
      if Term.compare(keys[middle], key) < 0 { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// The index of the child below which `key` is, or would be.
  @inline(__always) func childIndex(_ key: Term) -> Int {
    let keys = self.keys
    // The first child's smallest key does not matter: what is less goes there, too.
    var low = 1
    var high = count
    while low < high {
      let middle = (low &+ high) &>> 1
      if Term.compare(keys[middle], key) <= 0 { low = middle &+ 1 } else { high = middle }
    }
    return low &- 1
  }

  // MARK: Changing

  /// Precondition: there is room.
  func insert(_ key: Term, _ slot: UInt, at index: Int) {
    let moved = count - index
    let words = slots.assumingMemoryBound(to: UInt.self)
    (keys + index + 1).update(from: keys + index, count: moved)
    (words + index + 1).update(from: words + index, count: moved)
    keys[index] = key
    words[index] = slot
    count += 1
  }

  func remove(at index: Int) {
    let moved = count - index - 1
    let words = slots.assumingMemoryBound(to: UInt.self)
    (keys + index).update(from: keys + index + 1, count: moved)
    (words + index).update(from: words + index + 1, count: moved)
    count -= 1
  }

  /// Moves what stands from `index` on behind what `target` has. Precondition: there is room.
  func move(from index: Int, to target: TreeNode) {
    let moved = count - index
    let words = slots.assumingMemoryBound(to: UInt.self)
    let targetWords = target.slots.assumingMemoryBound(to: UInt.self)
    (target.keys + target.count).update(from: keys + index, count: moved)
    (targetWords + target.count).update(from: words + index, count: moved)
    target.count += moved
    count = index
  }

  /// As a word of its parent.
  var word: UInt { UInt(bitPattern: header) }

  /// Puts a new leaf behind this one.
  func link(_ new: TreeNode) {
    new.previous = self
    new.next = next
    next?.previous = new
    next = new
  }

  /// Takes the leaf out of the chain.
  func unlink() {
    previous?.next = next
    next?.previous = previous
  }
}

extension TableObject {
  /// As a word of a leaf.
  var word: UInt { UInt(bitPattern: header) }
}
