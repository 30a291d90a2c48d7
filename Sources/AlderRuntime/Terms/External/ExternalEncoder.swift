/// Writes a term in the external term format.
///
/// Goes through the term from left to right without recursion: what is still to be written lies on a
/// stack of its own, as terms, or as a marker on top of the words it needs:
///
///     [cell] listRest            the list goes on with this cell
///     [address] [count] run      so many terms that lie one behind the other
///     [map] [index] pairs        the pairs of a flat map from this index on
///     [mark] [count] endOfFun    the size of a fun, which stands at its beginning, is known now
struct ExternalEncoder<Sink: ByteSink>: ~Copyable {
  var sink: Sink
  let options: ExternalOptions
  private var rest = TermStack()

  init(_ sink: Sink, _ options: ExternalOptions) {
    self.sink = sink
    self.options = options
  }

  /// False when the sink has had enough; what it has been given is then a part only.
  mutating func encode(_ term: Term) -> Bool {
    rest.push(term)
    while let item = rest.pop() {
      switch item.bits {
      case Marker.listRest.bits: encodeElement()
      case Marker.run.bits: encodeRun()
      case Marker.pairs.bits: encodePair()
      case Marker.endOfFun.bits: noteSizeOfFun()
      default: encodeOne(item)
      }
      if !sink.hasRoom { return false }
    }
    return true
  }

  private enum Marker {
    static var listRest: Term { Term(bits: 0b0_0000_0111) }
    static var run: Term { Term(bits: 0b1_0000_0111) }
    static var pairs: Term { Term(bits: 0b10_0000_0111) }
    static var endOfFun: Term { Term(bits: 0b11_0000_0111) }
  }

  private mutating func encodeOne(_ term: Term) {
    if term.isSmall { return encode(small: term.small) }
    if term.isAtom { return encode(atom: term) }
    if term.isCons { return encode(list: term) }
    if term.isEmpty { return sink.put(ExternalTag.empty) }
    if term.isLocalPid { return encode(pid: ForeignIdentifier(any: term)) }
    if term.isLocalPort { return encode(port: ForeignIdentifier(any: term)) }
    encode(box: term)
  }

  private mutating func encode(box term: Term) {
    let header = term.header
    switch header.kind {
    case .tuple: encode(tuple: term, arity: header.size)
    case .float: encode(float: term.float)
    case .positiveInteger, .negativeInteger: encode(bignum: term)
    case .flatMap, .hashMap: encode(map: term)
    case .reference, .handle, .foreignReference: encode(reference: ForeignIdentifier(any: term))
    case .foreignPid: encode(pid: ForeignIdentifier(term))
    case .foreignPort: encode(port: ForeignIdentifier(term))
    case .externalFun:
      let export = term.export.takeUnretainedValue()
      sink.put(ExternalTag.export)
      encode(atom: export.module)
      encode(atom: export.name)
      encode(small: export.arity)
    case .closure:
      encode(closure: term)
    default: encode(bits: term)
    }
  }
}

// MARK: What has parts

extension ExternalEncoder {
  private mutating func push(run start: Words, count: Int) {
    if count == 0 { return }
    rest.push(Term(bits: UInt(bitPattern: start)))
    rest.push(Term(small: count))
    rest.push(Marker.run)
  }

  /// The next of the terms that lie one behind the other.
  private mutating func encodeRun() {
    // Safe: pushed together with the marker.
    let count = rest.pop().unsafelyUnwrapped.small
    let start = Words(bitPattern: rest.pop().unsafelyUnwrapped.bits).unsafelyUnwrapped
    push(run: start + 1, count: count - 1)
    encodeOne(start[0])
  }

  private mutating func encode(closure term: Term) {
    let code = term.closureCode.takeUnretainedValue()
    let identity = code.identity
    sink.put(ExternalTag.fun)
    rest.push(Term(small: sink.mark))
    rest.push(Term(small: sink.count))
    rest.push(Marker.endOfFun)
    push(run: term.captured, count: term.capturedCount)
    sink.put32(0)
    sink.put(UInt8(truncatingIfNeeded: code.arity))
    sink.put64(identity.source)
    sink.put64(identity.name)
    sink.put32(identity.index)
    sink.put32(term.capturedCount)
    encode(atom: code.module.name)
    encode(small: identity.index)
    encode(small: identity.oldUnique)
    // Who made the fun is not kept.
    encode(pid: ForeignIdentifier(any: Term(localPid: 0)))
  }

  private mutating func noteSizeOfFun() {
    // Safe: pushed together with the marker.
    let start = rest.pop().unsafelyUnwrapped.small
    let mark = rest.pop().unsafelyUnwrapped.small
    sink.set32(sink.count - start, at: mark)
  }

  private mutating func encode(tuple: Term, arity: Int) {
    if arity < 256 {
      sink.put(ExternalTag.smallTuple)
      sink.put(UInt8(arity))
    } else {
      sink.put(ExternalTag.largeTuple)
      sink.put32(arity)
    }
    push(run: tuple.elements, count: arity)
  }

  /// Bytes, if they are not too many, are a string; whatever ends the list follows its elements.
  private mutating func encode(list: Term) {
    var count = 0
    var isString = true
    var end = list
    while end.isCons {
      if !(end.head.isSmall && 0...255 ~= end.head.small) { isString = false }
      count += 1
      end = end.tail
    }
    if isString, count <= 0xffff, end.isEmpty {
      sink.put(ExternalTag.string)
      sink.put16(count)
      var list = list
      while list.isCons {
        sink.put(UInt8(truncatingIfNeeded: list.head.small))
        list = list.tail
      }
      return
    }
    sink.put(ExternalTag.list)
    sink.put32(count)
    rest.push(list)
    rest.push(Marker.listRest)
  }

  /// Elements up to the first that has parts.
  private mutating func encodeElement() {
    // Safe: pushed together with the marker.
    var cell = rest.pop().unsafelyUnwrapped
    while cell.isCons {
      let head = cell.head
      if head.isPointer {
        rest.push(cell.tail)
        if cell.tail.isCons { rest.push(Marker.listRest) }
        return encodeOne(head)
      }
      encodeOne(head)
      if !sink.hasRoom { return }
      cell = cell.tail
    }
    rest.push(cell)
  }

  private mutating func encode(map: Term) {
    sink.put(ExternalTag.map)
    sink.put32(map.mapSize)
    if map.isFlatMap {
      push(pairsOf: map, from: 0)
    } else if options.isDeterministic {
      pushSorted(map)
    } else {
      var cursor = HashTrie.Cursor(map)
      var cells: [Term] = []
      cells.reserveCapacity(map.mapSize)
      while let cell = cursor.next() { cells.append(cell) }
      for cell in cells.reversed() { push(cell.head, cell.tail) }
    }
  }

  private mutating func push(_ key: Term, _ value: Term) {
    rest.push(value)
    rest.push(key)
  }

  /// The keys of a large map in their exact order.
  private mutating func pushSorted(_ map: Term) {
    let count = map.mapSize
    var pairs = [Term](repeating: .empty, count: 2 * count)
    pairs.withUnsafeMutableBufferPointer { buffer in
      let keys = buffer.baseAddress.unsafelyUnwrapped
      HashTrie.sortedPairs(map, keys: keys, values: keys + count)
    }
    for index in (0..<count).reversed() { push(pairs[index], pairs[count + index]) }
  }

  private mutating func push(pairsOf map: Term, from index: Int) {
    if index == map.mapSize { return }
    rest.push(map)
    rest.push(Term(small: index))
    rest.push(Marker.pairs)
  }

  private mutating func encodePair() {
    // Safe: pushed together with the marker.
    let index = rest.pop().unsafelyUnwrapped.small
    let map = rest.pop().unsafelyUnwrapped
    push(pairsOf: map, from: index + 1)
    rest.push(FlatMap.values(map)[index])
    encodeOneOrPush(FlatMap.keys(map)[index])
  }

  /// A key may have parts: they have to be written before its value.
  private mutating func encodeOneOrPush(_ key: Term) {
    if key.isPointer { rest.push(key) } else { encodeOne(key) }
  }
}
