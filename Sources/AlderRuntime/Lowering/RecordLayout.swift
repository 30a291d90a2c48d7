import AlderSyntax

/// A record's definition, as lowering needs it.
struct RecordLayout {
  let shape: RecordShape
  let fields: [RecordDefinition.Field]
  private let places: [Name: Int]

  init(_ definition: RecordDefinition, tag: Term) {
    let fields = definition.fields
    self.fields = fields
    shape = RecordShape(tag: tag, size: fields.count + 1)
    places = Dictionary(
      fields.indices.map { (fields[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Which element of the tuple a field is, counted from 1, where the tag is.
  func index(of field: Name) -> Int {
    guard let place = places[field] else {
      preconditionFailure("a field that is not defined: refused when the module was loaded")
    }
    return place + 2
  }

  /// For each field in order, what stands for it among `given`: its own value, that of `_`, or nil.
  func arranged(_ given: [RecordField]) -> [Expr?] {
    let others = given.first { $0.name == nil }?.value
    var values = Array(repeating: others, count: fields.count)
    for field in given {
      if let name = field.name { values[index(of: name) - 2] = field.value }
    }
    return values
  }
}
