/// The objects of an ordered_set: a B+ tree, whose leaves are chained in both directions. Keys are
/// compared with `==`: 1 and 1.0 are the same.
///
/// Nodes are not balanced with each other when objects are removed: one that has few is joined with a
/// neighbour as soon as both have room in one. So no two neighbours are nearly empty.
struct OrderedTree {
  private(set) var root: TreeNode?

  /// The way from the root to a leaf: the inner nodes and which child was taken.
  struct Path {
    private var nodes = InlineArray<16, (node: TreeNode, index: Int)?>(repeating: nil)
    private(set) var depth = 0

    subscript(level: Int) -> (node: TreeNode, index: Int) { nodes[level].unsafelyUnwrapped }

    mutating func push(_ node: TreeNode, _ index: Int) {
      nodes[depth] = (node, index)
      depth += 1
    }
    mutating func pop() -> (node: TreeNode, index: Int)? {
      if depth == 0 { return nil }
      depth -= 1
      return nodes[depth]
    }

    /// The smallest key below the end of the path is now `key`.
    func updateFirst(_ key: Term) {
      var level = depth - 1
      while level >= 0 {
        let (node, index) = self[level]
        node.keys[index] = key
        if index > 0 { return }
        level -= 1
      }
    }
  }

  // MARK: Looking

  @inline(__always) private func leaf(for key: Term) -> TreeNode? {
    guard var node = root else { return nil }
    while !node.isLeaf { node = node.children[node.childIndex(key)] }
    return node
  }

  @inline(__always) func find(_ key: Term) -> TableObject? {
    guard let leaf = leaf(for: key) else { return nil }
    let index = leaf.lowerBound(key)
    guard index < leaf.count, Term.compare(leaf.keys[index], key) == 0 else { return nil }
    return leaf.objects[index]
  }

  /// A place between objects: what is next in either direction.
  struct Cursor {
    fileprivate var leaf: TreeNode
    fileprivate var index: Int

    mutating func next() -> TableObject? {
      while index == leaf.count {
        guard let next = leaf.next else { return nil }
        leaf = next
        index = 0
      }
      index += 1
      return leaf.objects[index - 1]
    }

    mutating func previous() -> TableObject? {
      while index == 0 {
        guard let previous = leaf.previous else { return nil }
        leaf = previous
        index = leaf.count
      }
      index -= 1
      return leaf.objects[index]
    }

    /// The key of the object that has just been passed. Precondition: there was one.
    func key(behind forward: Bool) -> Term { leaf.keys[forward ? index - 1 : index] }
  }

  /// In front of the first object with that key or a greater one; `after`: behind that with the key.
  func cursor(at key: Term, after: Bool) -> Cursor? {
    guard let leaf = leaf(for: key) else { return nil }
    var index = leaf.lowerBound(key)
    if after, index < leaf.count, Term.compare(leaf.keys[index], key) == 0 { index += 1 }
    return Cursor(leaf: leaf, index: index)
  }

  /// Behind all objects with keys for which `isBefore` holds, which come first.
  func cursor(behind isBefore: (Term) -> Bool) -> Cursor? {
    guard var node = root else { return nil }
    while !node.isLeaf {
      var index = 1
      while index < node.count, isBefore(node.keys[index]) { index += 1 }
      node = node.children[index - 1]
    }
    var index = 0
    while index < node.count, isBefore(node.keys[index]) { index += 1 }
    return Cursor(leaf: node, index: index)
  }

  /// In front of the first object.
  func start() -> Cursor? {
    guard var node = root else { return nil }
    while !node.isLeaf { node = node.children[0] }
    return Cursor(leaf: node, index: 0)
  }

  /// Behind the last object.
  func end() -> Cursor? {
    guard var node = root else { return nil }
    while !node.isLeaf { node = node.children[node.count - 1] }
    return Cursor(leaf: node, index: node.count)
  }

  /// The object that has `index` others in front of it.
  func object(at index: Int) -> TableObject? {
    var left = index
    var leaf = start()?.leaf
    while let node = leaf {
      if left < node.count { return node.objects[left] }
      left -= node.count
      leaf = node.next
    }
    return nil
  }

  // MARK: Inserting

  /// Returns the object with that key that was there.
  mutating func insert(_ object: TableObject, _ key: Term) -> TableObject? {
    guard let root else {
      let leaf = TreeNode(isLeaf: true, capacity: 2)
      leaf.insert(key, object.word, at: 0)
      self.root = leaf
      return nil
    }
    var path = Path()
    var leaf = descend(from: root, to: key, &path)
    let index = leaf.lowerBound(key)
    if index < leaf.count, Term.compare(leaf.keys[index], key) == 0 {
      let old = leaf.objects[index]
      leaf.objects[index] = object
      leaf.keys[index] = key
      if index == 0 { path.updateFirst(key) }
      return old
    }
    if leaf.count == leaf.capacity, leaf.capacity < TreeNode.fullCapacity {
      // Only the root is a small leaf.
      let larger = TreeNode(isLeaf: true, capacity: leaf.capacity * 4)
      leaf.move(from: 0, to: larger)
      leaf.free()
      self.root = larger
      leaf = larger
    }
    insert(key, object.word, into: leaf, at: index, &path)
    return nil
  }

  private func descend(from root: TreeNode, to key: Term, _ path: inout Path) -> TreeNode {
    var node = root
    while !node.isLeaf {
      let index = node.childIndex(key)
      path.push(node, index)
      node = node.children[index]
    }
    return node
  }

  /// Inserts below the end of `path`, and splits what is full.
  private mutating func insert(
    _ key: Term, _ slot: UInt, into node: TreeNode, at index: Int, _ path: inout Path
  ) {
    var node = node
    var (key, slot, index) = (key, slot, index)
    while true {
      if node.count < node.capacity {
        node.insert(key, slot, at: index)
        if index == 0 { path.updateFirst(node.keys[0]) }
        return
      }
      let right = split(node, at: index)
      if index > node.count || index == node.count && right.count == 0 {
        right.insert(key, slot, at: index - node.count)
      } else {
        node.insert(key, slot, at: index)
        if index == 0 { path.updateFirst(node.keys[0]) }
      }
      guard let parent = path.pop() else {
        let top = TreeNode(isLeaf: false)
        top.insert(node.keys[0], node.word, at: 0)
        top.insert(right.keys[0], right.word, at: 1)
        root = top
        return
      }
      (key, slot, index) = (right.keys[0], right.word, parent.index + 1)
      node = parent.node
    }
  }

  /// A new node behind `node`, with half of what that has; or nothing of it when what comes goes to
  /// the very end: keys that come in order fill the nodes.
  private func split(_ node: TreeNode, at index: Int) -> TreeNode {
    let right = TreeNode(isLeaf: node.isLeaf)
    let isAtEnd = index == node.count && (!node.isLeaf || node.next == nil)
    if !isAtEnd { node.move(from: node.count / 2, to: right) }
    if node.isLeaf { node.link(right) }
    return right
  }

  // MARK: Removing

  private static let few = 8
  private static let joined = 24

  /// Returns the object, which is no longer part of the tree.
  mutating func remove(_ key: Term) -> TableObject? {
    guard let root else { return nil }
    var path = Path()
    var node = descend(from: root, to: key, &path)
    let index = node.lowerBound(key)
    guard index < node.count, Term.compare(node.keys[index], key) == 0 else { return nil }
    let removed = node.objects[index]
    node.remove(at: index)
    if index == 0, node.count > 0 { path.updateFirst(node.keys[0]) }
    while node.count < Self.few, let parent = path.pop() {
      if !join(node, parent.node, parent.index) { break }
      if parent.index == 0, parent.node.count > 0 { path.updateFirst(parent.node.keys[0]) }
      node = parent.node
    }
    shrinkRoot()
    return removed
  }

  /// Joins a child that has little with a neighbour, or takes it out when it is empty. False when
  /// nothing was to be done.
  private func join(_ node: TreeNode, _ parent: TreeNode, _ index: Int) -> Bool {
    if node.count == 0 {
      drop(node, parent, index)
      return true
    }
    if index + 1 < parent.count {
      let right = parent.children[index + 1]
      if node.count + right.count <= Self.joined {
        right.move(from: 0, to: node)
        drop(right, parent, index + 1)
        return true
      }
    }
    if index > 0 {
      let left = parent.children[index - 1]
      if node.count + left.count <= Self.joined {
        node.move(from: 0, to: left)
        drop(node, parent, index)
        return true
      }
    }
    return false
  }

  private func drop(_ node: TreeNode, _ parent: TreeNode, _ index: Int) {
    if node.isLeaf { node.unlink() }
    parent.remove(at: index)
    node.free()
  }

  private mutating func shrinkRoot() {
    while let node = root {
      if node.count == 0 {
        node.free()
        root = nil
      } else if !node.isLeaf && node.count == 1 {
        root = node.children[0]
        node.free()
      } else {
        return
      }
    }
  }

  /// Frees the tree and its objects.
  func free() {
    var pending: [TreeNode] = []
    if let root { pending.append(root) }
    while let node = pending.popLast() {
      for index in 0..<node.count {
        if node.isLeaf { node.objects[index].free() } else { pending.append(node.children[index]) }
      }
      node.free()
    }
  }
}
