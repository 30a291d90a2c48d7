/// Writes a term in one line, and records what the pretty printer needs to break it.
///
/// Terms can be a million deep, so the writer has its own stack: a frame for each list, tuple and
/// map that has been opened and not closed. `run` writes one part at a time: an atomic one at
/// once; for another it opens a frame, and goes on there.
///
/// `depth` and `budget` bound what is written. Both are for the elements that are still to come, so
/// a term loses its end first. The budget of an element is what the container's leaves: it is
/// computed from how far the text has come since the container began.
struct TermWriter: ~Copyable {
  let options: WriteOptions
  private(set) var text: TextBuffer
  /// Empty unless `recordsNodes`.
  private var nodes: [LayoutNode] = []
  private let recordsNodes: Bool
  /// Something has been left out that a greater depth would show.
  private(set) var isAbbreviated = false

  private var frames: [Frame] = []
  /// Keys and values of the large maps that are being written.
  private var associations: [Term] = []

  private struct Frame {
    enum Kind { case list, tuple, record, flatMap, hashMap }
    let kind: Kind
    /// A list: what is left of it. A tuple, a map: itself.
    var rest: Term
    /// How many elements have been written; keys and values count each.
    var index = 0
    /// The depth of a map's keys and values.
    let elementDepth: Int
    /// The depth of a list's or tuple's next element; of a map, how many more it may show. Down by
    /// one with each.
    var depth: Int
    let budget: Int
    /// Where the first element begins.
    let start: Int
    let node: Int
    /// A record: the names of its fields.
    var names: [Term] = []
    /// A map: the node of the association being written. A record: that of the field.
    var association = 0
    /// A large map: where its associations begin, and how many keys and values they are.
    var base = 0
    var count = 0
  }

  init(_ options: WriteOptions, recordsNodes: Bool = false, into text: consuming TextBuffer) {
    self.options = options
    self.recordsNodes = recordsNodes
    self.text = text
  }

  /// The text written.
  consuming func finish() -> TextBuffer { text }

  mutating func takeNodes() -> [LayoutNode] {
    defer { nodes = [] }
    return nodes
  }

  /// Writes `term` behind what is there.
  mutating func write(_ term: Term) {
    isAbbreviated = false
    part(term, depth: options.depth, budget: options.characters)
    while !frames.isEmpty, !text.overflowed { proceed() }
    frames.removeAll()
    associations.removeAll()
  }

  // MARK: Parts

  private mutating func part(_ term: Term, depth: Int, budget: Int, isTail: Bool = false) {
    if depth == 0 { return ellipsis(isTail: isTail) }
    if term.isCons { return list(term, depth: depth, budget: budget, isTail: isTail) }
    if term.isBoxed {
      switch term.header.kind {
      case .tuple where term.tupleArity > 0:
        return open(.tuple, term, depth: depth, budget: budget, isTail: isTail)
      case .flatMap where FlatMap.count(term) > 0:
        return open(.flatMap, term, depth: depth, budget: budget, isTail: isTail)
      case .hashMap:
        return open(.hashMap, term, depth: depth, budget: budget, isTail: isTail)
      case .heapBinary, .sharedBinary, .subBinary:
        return binary(term, depth: depth, budget: budget, isTail: isTail)
      default: break
      }
    }
    let node = begin(.atomic, isTail: isTail)
    text.append(atomic: term, encoding: options.encoding)
    end(node)
  }

  private mutating func list(_ term: Term, depth: Int, budget: Int, isTail: Bool) {
    if options.strings, depth != 1 {
      switch StringShape(
        of: term, budget: budget, encoding: options.encoding, options.printable)
      {
      case .string:
        let node = begin(.atomic, isTail: isTail)
        text.append(string: term, encoding: options.encoding)
        return end(node)
      case .prefix(let count):
        let node = begin(.atomic, isTail: isTail)
        text.append(string: term, first: count, encoding: options.encoding)
        text.append("..." as StaticString)
        return end(node)
      case .none: break
      }
    }
    open(.list, term, depth: depth, budget: budget, isTail: isTail)
  }

  private mutating func binary(_ term: Term, depth: Int, budget: Int, isTail: Bool) {
    let node = begin(.atomic, isTail: isTail)
    let shown = text.append(binary: term, depth: depth, budget: budget, options)
    if recordsNodes, shown.isBytes { nodes[node].kind = .bytes }
    if shown.isAbbreviated { isAbbreviated = true }
    end(node)
  }

  private mutating func abbreviated(_ form: StaticString, isTail: Bool) {
    let node = begin(.atomic, isTail: isTail)
    text.append(form)
    isAbbreviated = true
    end(node)
  }

  private mutating func ellipsis(isTail: Bool) {
    let node = begin(.atomic, isTail: isTail)
    text.append("..." as StaticString)
    isAbbreviated = true
    end(node)
  }

  // MARK: Containers

  private mutating func open(
    _ kind: Frame.Kind, _ term: Term, depth: Int, budget: Int, isTail: Bool
  ) {
    var frame: Frame
    switch kind {
    case .list:
      let node = begin(.list, isTail: isTail)
      text.append("[" as Unicode.Scalar)
      frame = makeFrame(.list, term, depth, budget, overhead: 2, node)
    case .record: preconditionFailure("a record is opened as a tuple")
    case .tuple:
      if depth == 1 { return abbreviated("{...}", isTail: isTail) }
      if let names = options.records?.names(for: term) {
        return record(term, names, depth: depth, budget: budget, isTail: isTail)
      }
      let tagged = term.tupleArity > 1 && term.elements[0].isAtom
      let node = begin(tagged ? .taggedTuple : .tuple, isTail: isTail)
      text.append("{" as Unicode.Scalar)
      frame = makeFrame(.tuple, term, depth, budget, overhead: 2, node)
    case .flatMap, .hashMap:
      if depth == 1, recordsNodes { return abbreviated("#{...}", isTail: isTail) }
      // Of a map of depth 1, ~w shows no element and no ellipsis. Of one whose depth is used up
      // by its elements, it shows an ellipsis although there is no more.
      let node = begin(.map, isTail: isTail)
      text.append("#{" as StaticString)
      if depth == 1 {
        text.append("}" as Unicode.Scalar)
        return end(node)
      }
      frame = makeFrame(kind, term, depth, budget, overhead: 3, node)
      if kind == .hashMap || options.orderedMaps { collectAssociations(of: term, &frame) }
    }
    if depth == 1 || frame.budget == 0 {
      ellipsis(isTail: true)
      return close(frame)
    }
    frames.append(frame)
  }

  private mutating func record(
    _ term: Term, _ names: [Term], depth: Int, budget: Int, isTail: Bool
  ) {
    let node = begin(.record, isTail: isTail)
    let tag = begin(.atomic, isTail: false)
    text.append("#" as Unicode.Scalar)
    text.append(atomic: term.elements[0], encoding: options.encoding)
    end(tag)
    text.append("{" as Unicode.Scalar)
    let overhead = text.count - nodeStart(node) + 1
    var frame = makeFrame(.record, term, depth, budget, overhead: overhead, node)
    frame.names = names
    frames.append(frame)
  }

  private func nodeStart(_ node: Int) -> Int { recordsNodes ? nodes[node].start : text.count }

  private func makeFrame(
    _ kind: Frame.Kind, _ term: Term, _ depth: Int, _ budget: Int, overhead: Int, _ node: Int
  ) -> Frame {
    let left = budget < 0 ? budget : max(0, budget - overhead)
    return Frame(
      kind: kind, rest: term, elementDepth: depth - 1, depth: depth - 1, budget: left,
      start: text.count, node: node)
  }

  private mutating func collectAssociations(of map: Term, _ frame: inout Frame) {
    frame.base = associations.count
    map.forEachPair { key, value in
      associations.append(key)
      associations.append(value)
    }
    if options.orderedMaps, frame.kind == .hashMap { sortAssociations(from: frame.base) }
    frame.count = associations.count - frame.base
  }

  private mutating func sortAssociations(from base: Int) {
    let pairs = stride(from: base, to: associations.count, by: 2)
      .map { (associations[$0], associations[$0 + 1]) }
      .sorted { Term.compareExactly($0.0, $1.0) < 0 }
    associations.removeSubrange(base...)
    for (key, value) in pairs { associations += [key, value] }
  }

  private mutating func close(_ frame: Frame) {
    text.append((frame.kind == .list ? "]" : "}") as Unicode.Scalar)
    if frame.count > 0 { associations.removeLast(frame.count) }
    end(frame.node)
  }

  /// What the container's budget leaves for the element that begins here.
  private func budget(_ frame: Frame, isLast: Bool) -> Int {
    guard frame.budget >= 0 else { return -1 }
    let used = text.count - frame.start
    return max(0, frame.budget - used - (isLast ? 0 : 1))
  }

  private mutating func proceed() {
    let last = frames.count - 1
    switch frames[last].kind {
    case .list: proceedInList(last)
    case .tuple: proceedInTuple(last)
    case .record: proceedInRecord(last)
    case .flatMap, .hashMap: proceedInMap(last)
    }
  }

  private mutating func proceedInList(_ top: Int) {
    let frame = frames[top]
    if frame.rest.isEmpty { return close(frames.removeLast()) }
    if frame.index > 0, frame.depth == 1 || isSpent(frame, withComma: 1) {
      text.append("|" as Unicode.Scalar)
      return leaveOutRest()
    }
    guard frame.rest.isCons else {
      text.append("|" as Unicode.Scalar)
      frames[top].rest = .empty
      let left = budget(frame, isLast: true)
      return part(frame.rest, depth: frame.depth - 1, budget: left, isTail: true)
    }
    if frame.index > 0 { text.append("," as Unicode.Scalar) }
    let (element, rest) = (frame.rest.head, frame.rest.tail)
    frames[top].rest = rest
    frames[top].index = 1
    if frame.index > 0 { frames[top].depth = frame.depth - 1 }
    part(
      element, depth: frames[top].depth, budget: budget(frame, isLast: rest.isEmpty))
  }

  private mutating func proceedInTuple(_ top: Int) {
    let frame = frames[top]
    let arity = frame.rest.tupleArity
    if frame.index == arity { return close(frames.removeLast()) }
    if frame.index > 0 {
      text.append("," as Unicode.Scalar)
      if frame.depth == 1 || isSpent(frame) { return leaveOutRest() }
      frames[top].depth = frame.depth - 1
    }
    frames[top].index += 1
    part(
      frame.rest.elements[frame.index], depth: frames[top].depth,
      budget: budget(frame, isLast: frame.index == arity - 1))
  }

  private mutating func proceedInRecord(_ top: Int) {
    let frame = frames[top]
    let count = 2 * frame.names.count
    if frame.index & 1 == 1 {
      text.append(" = " as StaticString)
      frames[top].index += 1
      return part(
        frame.rest.elements[frame.index / 2 + 1], depth: frame.depth - 1,
        budget: budget(frame, isLast: frame.index + 1 == count))
    }
    if frame.index > 0 { end(frame.association) }
    if frame.index == count { return close(frames.removeLast()) }
    if frame.index > 0 {
      text.append("," as Unicode.Scalar)
      frames[top].depth = frame.depth - 1
    }
    if frames[top].depth == 1 || isSpent(frame) { return leaveOutRest() }
    frames[top].index += 1
    frames[top].association = begin(.field, isTail: false)
    let name = begin(.atomic, isTail: false)
    text.append(atomic: frame.names[frame.index / 2], encoding: options.encoding)
    end(name)
  }

  private mutating func proceedInMap(_ top: Int) {
    let frame = frames[top]
    let isFlat = frame.kind == .flatMap && !options.orderedMaps
    let count = isFlat ? 2 * FlatMap.count(frame.rest) : frame.count
    if frame.index & 1 == 1 {
      text.append(" => " as StaticString)
      frames[top].index += 1
      let value =
        isFlat
        ? FlatMap.values(frame.rest)[frame.index >> 1] : associations[frame.base + frame.index]
      return part(
        value, depth: frame.elementDepth, budget: budget(frame, isLast: frame.index + 1 == count))
    }
    if frame.index > 0 { end(frame.association) }
    if frame.index == count, recordsNodes || frame.depth != 1 {
      return close(frames.removeLast())
    }
    if frame.index > 0 {
      text.append("," as Unicode.Scalar)
      if frame.depth == 1 || isSpent(frame) { return leaveOutRest() }
      frames[top].depth = frame.depth - 1
    }
    frames[top].index += 1
    frames[top].association = begin(.association, isTail: false)
    let key =
      isFlat ? FlatMap.keys(frame.rest)[frame.index >> 1] : associations[frame.base + frame.index]
    part(
      key, depth: frame.elementDepth, budget: budget(frame, isLast: frame.index + 2 == count))
  }

  private func isSpent(_ frame: Frame, withComma comma: Int = 0) -> Bool {
    frame.budget >= 0 && text.count - frame.start + comma >= frame.budget
  }

  private mutating func leaveOutRest() {
    ellipsis(isTail: true)
    close(frames.removeLast())
  }

  // MARK: Nodes

  private mutating func begin(_ kind: LayoutNode.Kind, isTail: Bool) -> Int {
    guard recordsNodes else { return 0 }
    var node = LayoutNode(kind, start: text.count)
    node.isTail = isTail
    nodes.append(node)
    return nodes.count - 1
  }

  private mutating func end(_ node: Int) {
    guard recordsNodes else { return }
    nodes[node].end = text.count
    nodes[node].next = nodes.count
  }
}
