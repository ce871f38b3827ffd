/**
 * The joint picture: the municipality's and another organisation's pictures side by side, theme by theme, with what each function
 * says of it; fixed by a body, with both originals unchanged.
 */
@org.springframework.modulith.NamedInterface("joint")
package se.samsyn.situation.joint;
