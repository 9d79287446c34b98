"use strict";
(() => {
  const form = document.querySelector("form[data-most]");
  const boxes = form.querySelector(".boxes");
  const add = form.querySelector(".add");
  const busy = form.querySelector(".busy");

  const number = () => {
    [...boxes.children].forEach((box, place) => (box.querySelector("legend").textContent = `Article ${place + 1}`));
    add.hidden = boxes.children.length >= Number(form.dataset.most);
  };
  const more = () => {
    const box = boxes.lastElementChild.cloneNode(true);
    for (const field of box.querySelectorAll("input, textarea")) field.value = "";
    boxes.append(box);
    number();
    return box;
  };
  const isFree = (box) => !box.querySelector("textarea").value.trim() && !box.querySelector("input[type=file]").files.length;

  add.addEventListener("click", () => more().querySelector("input").focus());

  /* Files dropped on a box go into it, the others into the next free ones. */
  const over = (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    for (const box of boxes.children) box.classList.toggle("over", box.contains(event.target));
  };
  const leave = () => {
    for (const box of boxes.children) box.classList.remove("over");
  };
  addEventListener("dragover", over);
  addEventListener("dragend", leave);
  addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    leave();
    let aim = event.target.closest?.(".box");
    for (const file of event.dataTransfer.files) {
      const free = [...boxes.children].find(isFree);
      const box = aim || free || (boxes.children.length < Number(form.dataset.most) ? more() : null);
      aim = null;
      if (!box) {
        busy.textContent = `${file.name} is one article too many`;
        return;
      }
      const one = new DataTransfer();
      one.items.add(file);
      box.querySelector("input[type=file]").files = one.files;
    }
  });

  form.addEventListener("submit", () => {
    busy.textContent = "Reading and comparing…";
  });
  addEventListener("pageshow", () => (busy.textContent = ""));
  number();
})();
