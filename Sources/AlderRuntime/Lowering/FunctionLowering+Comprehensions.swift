import AlderSyntax

extension FunctionLowering {
  /// A comprehension is a local function over the generator's source; a second generator is a
  /// function of its own, which at its end goes on with the first one's rest:
  ///
  ///     [E || P <- L1, F, Q <- L2]
  ///
  ///     lc1([P | T]) when F -> lc2(L2, T);  lc1([_ | T]) -> lc1(T);  lc1([]) -> [].
  ///     lc2([Q | S], T) -> [E | lc2(S, T)];  lc2([_ | S], T) -> lc2(S, T);  lc2([], T) -> lc1(T).
  ///
  /// A map is made of the list of its pairs. A binary is collected in a builder, which all
  /// functions get as an argument; the list stays empty then.
  func comprehension(
    _ product: Comprehension.Product, _ qualifiers: [Qualifier], span: Span,
    _ operations: inout [Operation]
  ) -> Value {
    let nest = Comprehension(
      product: product, location: location(span), number: module.nextComprehension())
    let slot = newSlot()
    storeOwnName(ifIn: MentionedVariables.of(product.templates, qualifiers), &operations)
    let outerBuilder = builder
    defer { builder = outerBuilder }
    if case .binary = product {
      builder = newSlot()
      operations.append(.assign(builder!, .newBuilder(nest.location)))
    }
    scoped {
      qualify(qualifiers[...], nest, depth: 0, rest: .end, into: slot, &operations)
    }
    switch product {
    case .list: return .slot(slot)
    case .map:
      let fromList = module.native(Term(atom: "maps"), Term(atom: "from_list"), 1)!
      return .native(fromList, [.slot(slot)], nest.location)
    case .binary: return .finishedBuilder(slot: builder!, nest.location)
    }
  }

  /// Lowers the qualifiers that are left. Before the first generator, the value goes to `slot`;
  /// inside one, every path ends in a tail call or a result.
  func qualify(
    _ qualifiers: ArraySlice<Qualifier>, _ nest: Comprehension, depth: Int,
    rest: Comprehension.Rest, into slot: Int?, _ operations: inout [Operation]
  ) {
    guard let qualifier = qualifiers.first else {
      return produce(nest, rest: rest, into: slot, &operations)
    }
    let others = qualifiers.dropFirst()
    if case .filter(let filter) = qualifier.kind {
      let onTrue = { (operations: inout [Operation]) in
        self.qualify(others, nest, depth: depth, rest: rest, into: slot, &operations)
      }
      return lowerFilter(filter, onTrue, rest: rest, into: slot, &operations)
    }
    lowerGenerators(
      Generator.generators(of: qualifier), others, nest, depth: depth, rest: rest, into: slot,
      &operations)
  }

  /// One element: `[Template | rest]`.
  private func produce(
    _ nest: Comprehension, rest: Comprehension.Rest, into slot: Int?,
    _ operations: inout [Operation]
  ) {
    let element: Value
    switch nest.product {
    case .binary(let template):
      let appended = appendedBinary(template, &operations)
      operations.append(.effect(.appendToBuilder(slot: builder!, appended)))
      operations += goOn(rest, into: slot, location: nest.location)
      return
    case .list(let template): element = value(of: template, &operations)
    case .map(let key, let value): element = .tuple(values(of: [key, value], &operations))
    }
    switch rest {
    case .end: operations.append(.assign(slot!, .cons(element, .literal(.empty))))
    case .generator(let code, let arguments):
      // The element is computed before the rest of the list.
      let head = element.isStable ? element : .slot(self.slot(holding: element, &operations))
      let tail = newSlot()
      operations.append(.call(into: tail, .local(code), arguments, nest.location))
      operations.append(.result(.cons(head, .slot(tail))))
    }
  }

  func goOn(
    _ rest: Comprehension.Rest, into slot: Int?, location: SourceLocation
  ) -> [Operation] {
    switch rest {
    case .end: [.assign(slot!, .literal(.empty))]
    case .generator(let code, let arguments): [.tailCall(.local(code), arguments, location)]
    }
  }

  private func lowerFilter(
    _ filter: Expr, _ onTrue: (inout [Operation]) -> Void, rest: Comprehension.Rest,
    into slot: Int?, _ operations: inout [Operation]
  ) {
    let location = location(filter.span)
    let onFalse = goOn(rest, into: slot, location: location)
    var body: [Operation] = []
    if module.isGuard(filter) {
      // As in a guard, what fails is false.
      let test = test(filter, &operations)
      onTrue(&body)
      let accepted = SelectClause(patterns: [], guards: [[test]], body: body)
      let rejected = SelectClause(patterns: [], guards: [], body: onFalse)
      operations.append(.select([], [accepted, rejected], .next))
      return
    }
    let value = value(of: filter, &operations)
    let filterSlot = self.slot(holding: value, &operations)
    onTrue(&body)
    operations.append(
      .select(
        [filterSlot],
        [
          SelectClause(patterns: [.literal(Atom.true)], guards: [], body: body),
          SelectClause(patterns: [.literal(Atom.false)], guards: [], body: onFalse),
        ], .badFilter(filterSlot, location)))
  }
}
