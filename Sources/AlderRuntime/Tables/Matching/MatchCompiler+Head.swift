extension MatchCompiler {
  /// A pattern. What is below the top of the stack is matched later, so the parts of a term come in order.
  mutating func compile(head: Term) {
    let varied = Self.variedParts(of: head)
    var pending: [Term] = [head]
    depth = 0
    grow(1)
    while let pattern = pending.popLast() {
      depth -= 1
      if pattern == Atom.underscore {
        emit(.any)
      } else if let number = Self.variableNumber(pattern) {
        if let slot = variables[number] {
          emit(.same, slot)
        } else {
          emit(.bind, variables.count)
          variables[number] = variables.count
        }
      } else if !varied.contains(pattern) {
        emit(.equal, constant(pattern))
      } else if pattern.isCons {
        emit(.cons)
        grow(2)
        pending.append(pattern.tail)
        pending.append(pattern.head)
      } else if pattern.isTuple {
        let arity = pattern.tupleArity
        emit(.tuple, arity)
        grow(arity)
        for index in stride(from: arity - 1, through: 0, by: -1) {
          pending.append(pattern.elements[index])
        }
      } else {
        compile(map: pattern, &pending)
      }
    }
  }

  private mutating func compile(map: Term, _ pending: inout [Term]) {
    emit(.map, map.mapSize)
    grow(map.mapSize)
    var values: [Term] = []
    map.forEachPair { key, value in
      if !Self.isConstant(key) { note("Variable found in map key.") }
      parts.instructions.append(MatchInstruction(.constant, constant(key)))
      values.append(value)
    }
    pending.append(contentsOf: values.reversed())
  }

  /// The lists, tuples and maps that have variables in them, and all maps: as patterns these need not
  /// be equal.
  private static func variedParts(of pattern: Term) -> Set<Term> {
    var varied: Set<Term> = []
    var parts: [(term: Term, parent: Int, varies: Bool)] = [(pattern, -1, false)]
    var next = 0
    while next < parts.count {
      let term = parts[next].term
      if isVariable(term) || term.isMap {
        // Whatever it is part of varies as well; what is marked already has marked the rest.
        var index = next
        while index >= 0, !parts[index].varies {
          parts[index].varies = true
          varied.insert(parts[index].term)
          index = parts[index].parent
        }
      }
      if term.isPointer {
        let parent = next
        forEachPart(of: term) { parts.append(($0, parent, false)) }
      }
      next += 1
    }
    return varied
  }
}
