/** Names of columns that hold the values of a table. */
export const valueColumns = `value, values, who, whom, name, names, person, persons, people
  wert, wer, personen, valeur, nom, qui, valor, quién, nombre, quem, nome, valore, chi, waarde, wie, naam
  værdi, hvem, navn, verdi, värde, vem, namn, wartość, kto, значение, кто, имя, değer, kim
  值, 谁, 内容, 姓名, 値, 担当, 氏名, 값, 담당자, 내용`

/** Names of columns that tell what the values of a table are. */
export const labelColumns = `field, key, item, role, attribute, property, name, what, stage, status
  feld, rolle, eigenschaft, merkmal, champ, rôle, propriété, campo, rol, propiedad, papel, ruolo, proprietà, veld
  eigenschap, felt, egenskab, egenskap, fält, roll, pole, rola, поле, роль, свойство, alan, rol
  字段, 属性, 角色, 项, 项目, 項目, 役割, 항목, 역할`
